-- One row per row whose koperasi is not known, as it names it, with the candidates if there are
-- several.
create table fakta_tanpa_koperasi as
select
    baris.sumber_id,
    baris.nik,
    baris.nama,
    baris.nomor_badan_hukum,
    baris.kunci_badan_hukum,
    baris.kunci_nama,
    baris.kecamatan,
    identitas.candidates,
from baris
inner join identitas
    on baris.nik is not distinct from identitas.nik
    and baris.kunci_badan_hukum is not distinct from identitas.kunci_badan_hukum
    and baris.kunci_nama is not distinct from identitas.kunci_nama
    and baris.kecamatan is not distinct from identitas.kecamatan
where baris.names_koperasi
    and identitas.koperasi_id is null
order by baris.sumber_id;
