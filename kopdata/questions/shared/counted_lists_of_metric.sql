-- One row per koperasi in the base of a metric in a year: whether it is counted, whether nobody knows,
-- on which day it happened, and the row that decided about it.
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
    and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], coalesce(koperasi.jenis, '')))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
    and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
order by metric_row.koperasi_id
