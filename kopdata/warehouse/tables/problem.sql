-- One row per doubtful or rejected cell, from reading and from the checks at build.
create table problem (
    number integer not null,
    sheet varchar,
    row integer,
    "column" varchar,
    field varchar,
    cell varchar,
    value varchar,
    message varchar not null,
    remedy varchar not null,
    severity varchar not null
);
