-- One row per column a sheet was read from: heading as typed and its letter.
create table kolom (
    number integer not null,
    sheet varchar not null,
    field varchar not null,
    heading varchar not null,
    letter varchar not null
);
