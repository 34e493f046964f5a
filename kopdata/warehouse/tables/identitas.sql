-- One row per way a koperasi was named anywhere; koperasi_id is null while nobody can tell.
create table identitas (
    nik varchar,
    kunci_badan_hukum varchar,
    kunci_nama varchar,
    kecamatan varchar,
    koperasi_id varchar,
    candidates varchar[],
    by_person boolean not null
);

-- One row per number or name that leads to an id for the first time here: the receipt keeps it.
create table id_baru (
    kunci varchar not null,
    koperasi_id varchar not null,
    urutan integer not null
);
