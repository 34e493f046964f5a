-- One row per last status of the koperasi registered at the end of $tahun; null where none is
-- stated.
select
    terdaftar.status,
    count(*) as koperasi,
from terdaftar
inner join koperasi
    on terdaftar.koperasi_id = koperasi.koperasi_id
where terdaftar.tahun = $tahun
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by terdaftar.status
order by koperasi desc, terdaftar.status
