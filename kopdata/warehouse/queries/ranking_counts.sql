-- One row per kecamatan and pola in the selection with its koperasi; pola is null for those that
-- cannot be ranked.
select
    kecamatan,
    pola,
    count(*) as koperasi,
from prioritas
where (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
    and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
group by all
order by all
