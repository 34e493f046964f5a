-- One row: of the koperasi stated Aktif at the end of a year, how many were stated so long ago.
select
    count(*) as old,
from terdaftar
inner join koperasi
    on terdaftar.koperasi_id = koperasi.koperasi_id
where terdaftar.tahun = $tahun
    and terdaftar.status = 'Aktif'
    and terdaftar.status_per < terdaftar.akhir - to_years($years)
    and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
    and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
