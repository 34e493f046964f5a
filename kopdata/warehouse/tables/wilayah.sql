-- One row per kecamatan, in the order of the reference list.
create table wilayah (
    urutan integer not null,
    kecamatan varchar primary key
);
