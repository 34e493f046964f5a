-- One row: how many koperasi a metric counts of a period up to a day, that of the report where it
-- has one; without any day it is not claimed to be later.
select count(*) as koperasi,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
where metric_row.metric = $metric
    and metric_row.periode = $periode
    and metric_row.numerator <> 0
    and coalesce(metric_row.tanggal <= $day, true)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
