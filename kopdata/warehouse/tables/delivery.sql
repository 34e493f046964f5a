-- One row per delivery in force, in order of receipt.
create table delivery (
    number integer primary key,
    delivery varchar not null,
    file varchar not null,
    received_on date not null,
    note varchar,
    moves_data_date boolean not null
);
