-- One row per missing field: how many koperasi of the selection cannot be ranked for want of it.
select
    field,
    count(*) as koperasi,
from (
    select unnest(kurang) as field
    from prioritas
    where len(kurang) > 0
        and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
        and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
)
group by field
order by koperasi desc, field
