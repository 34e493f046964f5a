-- One row: what this warehouse was built from, and whether it is the one that names nobody.
create table about (
    data_date date,
    known_on date,
    is_sample boolean not null,
    deliveries integer not null,
    key varchar not null,
    is_public boolean not null
);
