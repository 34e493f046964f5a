-- One row per sheet that was recognised; kecamatan is the scope its title states.
create table daftar (
    number integer not null,
    sheet varchar not null,
    kind varchar not null,
    per date not null,
    kecamatan varchar,
    rows integer not null,
    rejected integer not null
);
