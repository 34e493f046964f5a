-- The rows of a kind whose koperasi is known, with its koperasi_id.
create macro dikenal(baris) as table
select
    identitas.koperasi_id,
    rows.*,
from query_table(baris) as rows -- noqa: RF02
inner join identitas
    on rows.nik is not distinct from identitas.nik
    and rows.kunci_badan_hukum is not distinct from identitas.kunci_badan_hukum
    and rows.kunci_nama is not distinct from identitas.kunci_nama
    and rows.kecamatan is not distinct from identitas.kecamatan
where identitas.koperasi_id is not null;
