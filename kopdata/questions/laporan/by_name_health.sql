-- One row per koperasi registered at the end of a year with assessments: what it was given, if
-- anything. The same rows as the metric kesehatan_dinilai counts.
select
    assessed.kecamatan,
    koperasi.nama,
    koperasi.nik,
    koperasi.jenis,
    assessed.numerator <> 0 as is_assessed,
    kesehatan.skor,
    kesehatan.predikat,
    kesehatan.tanggal,
from metric_row as assessed
inner join koperasi
    on assessed.koperasi_id = koperasi.koperasi_id
left join kesehatan
    on assessed.koperasi_id = kesehatan.koperasi_id
    and kesehatan.tahun = $tahun::smallint
    and assessed.numerator <> 0
where assessed.metric = 'kesehatan_dinilai'
    and assessed.periode = make_date($tahun::integer, 1, 1)
    and terpilih(
        assessed.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by assessed.kecamatan, koperasi.nama, koperasi.koperasi_id
