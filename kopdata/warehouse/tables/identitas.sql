-- One row per way a koperasi was named anywhere; koperasi_id is null while nobody can tell.
create table identitas (
    nik varchar,
    kunci_badan_hukum varchar,
    kunci_nama varchar,
    kecamatan varchar,
    koperasi_id varchar,
    candidates varchar[]
);
