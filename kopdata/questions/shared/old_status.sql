-- Of the koperasi stated Aktif at the end of a year, one row for those stated so long ago and one
-- for the others: how many; with names, one per koperasi.
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
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by all
order by all
