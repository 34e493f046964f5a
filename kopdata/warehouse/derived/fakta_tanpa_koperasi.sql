-- One row per row whose koperasi is not known, with the candidates if there are several.
create view fakta_tanpa_koperasi as
select
    sumber.sumber_id,
    identitas.candidates,
from sumber
inner join identitas
    on sumber.nik is not distinct from identitas.nik
    and sumber.kunci_badan_hukum is not distinct from identitas.kunci_badan_hukum
    and sumber.kunci_nama is not distinct from identitas.kunci_nama
    and sumber.kecamatan is not distinct from identitas.kecamatan
where sumber.names_koperasi
    and identitas.koperasi_id is null;
