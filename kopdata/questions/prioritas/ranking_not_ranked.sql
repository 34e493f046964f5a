-- One row per koperasi of the selection that cannot be ranked, with the fields that are missing.
select
    koperasi_id,
    nik,
    nama,
    kecamatan,
    kurang,
from prioritas
where len(kurang) > 0
    and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
    and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
order by kecamatan, nama, koperasi_id
limit $limit::bigint
offset $offset::bigint
