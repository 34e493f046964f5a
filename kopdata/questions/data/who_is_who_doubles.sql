-- Pairs of koperasi that share their name and kecamatan, or their NIK: perhaps one, perhaps two.
-- The one with the newer status comes second, as the one to keep.
with named as (
    select distinct
        koperasi_id,
        kunci_nama,
        kecamatan,
    from pernyataan
    where kunci_nama is not null
        and kecamatan is not null
),

alike as (
    select
        one.koperasi_id as one_id,
        other.koperasi_id as other_id,
    from named as one
    inner join named as other
        on one.kunci_nama = other.kunci_nama
        and one.kecamatan = other.kecamatan
        and one.koperasi_id < other.koperasi_id
    union
    select
        one.koperasi_id as one_id,
        other.koperasi_id as other_id,
    from koperasi as one
    inner join koperasi as other
        on one.nik = other.nik
        and one.koperasi_id < other.koperasi_id
)

select
    least((one.status_per, one.koperasi_id), (other.status_per, other.koperasi_id))[2],
    greatest((one.status_per, one.koperasi_id), (other.status_per, other.koperasi_id))[2],
from alike
inner join koperasi as one
    on alike.one_id = one.koperasi_id
inner join koperasi as other
    on alike.other_id = other.koperasi_id
where kecamatan_terpilih(one.kecamatan, $kecamatan)
order by one.kecamatan, one.nama, alike.one_id, alike.other_id
limit 200
