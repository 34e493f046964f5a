-- Of the koperasi stated Aktif at the end of a year, one row for those stated so long ago and one for
-- the others: how many; with names, one per koperasi.
select
    terdaftar.status_per < terdaftar.akhir - to_years($years) as is_old,
    case when $with_names then terdaftar.koperasi_id end as koperasi_id,
    case when $with_names then terdaftar.sumber_id end as sumber_id,
    count(*) as koperasi,
from terdaftar
inner join koperasi
    on terdaftar.koperasi_id = koperasi.koperasi_id
where terdaftar.tahun = $tahun
    and terdaftar.status = 'Aktif'
    and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
    and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
group by all
order by all
