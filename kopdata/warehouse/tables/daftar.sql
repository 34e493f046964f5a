-- One row per sheet that was recognised; kecamatan is the scope its title states, per_source where
-- its date comes from: `title`, `option` (said when it was loaded), or `received_on`.
create table daftar (
    number integer not null,
    sheet varchar not null,
    kind varchar not null,
    per date not null,
    per_source varchar not null,
    kecamatan varchar,
    rows integer not null,
    rejected integer not null
);
