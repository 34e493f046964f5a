-- One row per koperasi in the base of a metric in a year: whether it is counted, whether nobody
-- knows, on which day it happened, and the row that decided about it.
select
    metric_row.koperasi_id,
    metric_row.sumber_id,
    metric_row.numerator <> 0 as is_counted,
    metric_row.unknown <> 0 as is_unknown,
    metric_row.tanggal,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
where metric_row.metric = $metric
    and metric_row.periode = make_date($tahun::integer, 1, 1)
    and metric_row.denominator is not null
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by metric_row.koperasi_id
