-- One row per way a koperasi is named that could be several: as typed, who it could be, how many rows
-- wait for the answer and where the first of them stands.
with unclear as (
    select
        identitas.nik,
        identitas.kunci_badan_hukum,
        identitas.kunci_nama,
        identitas.kecamatan,
        any_value(identitas.candidates) as candidates,
        arg_max(sumber.nama, sumber.sumber_id) as nama,
        arg_max(sumber.nomor_badan_hukum, sumber.sumber_id) as nomor_badan_hukum,
        count(*) as rows,
        min(sumber.sumber_id) as sumber_id,
    from identitas
    inner join sumber
        on identitas.nik is not distinct from sumber.nik
        and identitas.kunci_badan_hukum is not distinct from sumber.kunci_badan_hukum
        and identitas.kunci_nama is not distinct from sumber.kunci_nama
        and identitas.kecamatan is not distinct from sumber.kecamatan
    where sumber.names_koperasi
        and identitas.koperasi_id is null
        and len(identitas.candidates) > 0
    group by
        identitas.nik,
        identitas.kunci_badan_hukum,
        identitas.kunci_nama,
        identitas.kecamatan
)

select
    unclear.nik,
    unclear.kunci_badan_hukum,
    unclear.kunci_nama,
    unclear.kecamatan,
    unclear.nama,
    unclear.nomor_badan_hukum,
    unclear.candidates,
    unclear.rows,
    sumber.kind,
    delivery.delivery,
    delivery.file,
    sumber.sheet,
    sumber.row,
from unclear
inner join sumber
    on unclear.sumber_id = sumber.sumber_id
inner join delivery
    on sumber.number = delivery.number
order by
    unclear.rows desc,
    unclear.nama,
    unclear.kecamatan,
    unclear.nik,
    unclear.kunci_badan_hukum
