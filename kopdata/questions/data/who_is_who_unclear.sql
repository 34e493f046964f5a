-- One row per way a koperasi is named that could be several: as typed, who it could be, how many
-- rows wait for the answer and where the first of them stands.
with unclear as (
    select
        nik,
        kunci_badan_hukum,
        kunci_nama,
        kecamatan,
        any_value(candidates) as candidates,
        arg_max(nama, sumber_id) as nama,
        arg_max(nomor_badan_hukum, sumber_id) as nomor_badan_hukum,
        count(*) as rows,
        min(sumber_id) as sumber_id,
    from fakta_tanpa_koperasi
    where len(candidates) > 0
    group by
        nik,
        kunci_badan_hukum,
        kunci_nama,
        kecamatan
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
