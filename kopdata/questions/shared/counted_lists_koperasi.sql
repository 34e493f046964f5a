-- One row per koperasi of a selection, with the row that names it; as in register_list.
select
    koperasi_id,
    sumber_id,
from koperasi
where (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
    and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
order by koperasi_id
