-- One row per tahun buku: koperasi that have not held its RAT and whose deadline is still to come.
select
    dasar_rat.tahun_buku,
    count(*) as koperasi,
from dasar_rat
cross join about
inner join koperasi
    on dasar_rat.koperasi_id = koperasi.koperasi_id
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.batas > about.data_date
    and not coalesce(rat.dilaksanakan, rat.diragukan, false)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by dasar_rat.tahun_buku
order by dasar_rat.tahun_buku
