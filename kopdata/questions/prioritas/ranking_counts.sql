-- One row: how many koperasi of the selection can be ranked, and how many cannot.
select
    count(pola) as ranked,
    count(*) - count(pola) as not_ranked,
from prioritas
where (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
    and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
