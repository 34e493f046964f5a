-- One row per kecamatan that a delivery speaks of: as its rows say, and where the koperasi they
-- name lay before; null where a row is about no koperasi that is known and says no kecamatan.
with said as (
    select
        sumber_id,
        kecamatan,
    from baris
    where number = $number
),

lay_before as (
    select
        koperasi_id,
        arg_max(kecamatan, urutan) as kecamatan,
    from pernyataan
    where number <> $number
    group by koperasi_id
),

named as (
    select
        rows.sumber_id,
        lay_before.kecamatan,
    from ditemukan('baris') as rows
    inner join lay_before
        on rows.koperasi_id = lay_before.koperasi_id
    where rows.number = $number
)

select coalesce(said.kecamatan, named.kecamatan) as kecamatan
from said
left join named
    on said.sumber_id = named.sumber_id
union
select kecamatan
from named
