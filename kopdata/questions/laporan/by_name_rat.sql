-- One row per koperasi that owes a RAT for a tahun buku: whether it held it, when, and by when.
-- The same rows as the metrics rat_dilaksanakan and rat_tepat_waktu count.
select
    held.kecamatan,
    koperasi.nama,
    koperasi.nik,
    koperasi.jenis,
    held.numerator <> 0 as is_held,
    held.unknown <> 0 as is_unknown,
    on_time.numerator <> 0 as is_on_time,
    case when held.numerator <> 0 then rat.tanggal_rat end as tanggal_rat,
    dasar_rat.batas,
from metric_row as held
inner join metric_row as on_time
    on held.koperasi_id = on_time.koperasi_id
    and held.periode = on_time.periode
    and on_time.metric = 'rat_tepat_waktu'
inner join koperasi
    on held.koperasi_id = koperasi.koperasi_id
inner join dasar_rat
    on held.koperasi_id = dasar_rat.koperasi_id
    and held.periode = dasar_rat.periode
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where held.metric = 'rat_dilaksanakan'
    and dasar_rat.tahun_buku = $tahun::smallint
    and terpilih(
        held.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by held.kecamatan, koperasi.nama, koperasi.koperasi_id
