-- One row per metric and group asked for, of metrics that count a thing once within any selection
-- (a coaching session shared by several koperasi); asked like summarise_metric, with the same
-- columns.
select
    metric,
    case when list_contains($by, 'periode') then periode end as periode,
    case when list_contains($by, 'bulan') then strftime(tanggal, '%Y-%m') end as bulan,
    case when list_contains($by, 'tanggal') then tanggal end as tanggal,
    case when list_contains($by, 'kecamatan') then kecamatan end as kecamatan,
    case when list_contains($by, 'jenis') then jenis end as jenis,
    case when list_contains($by, 'bentuk') then bentuk end as bentuk,
    case when list_contains($by, 'merah_putih') then merah_putih end as merah_putih,
    count(distinct butir) as numerator,
    null as denominator,
    0 as unknown,
    0 as targets,
    null as value_low,
    null as value,
    null as value_high,
from metric_value
where tingkat = $tingkat
    and kecamatan between $first_kecamatan and $last_kecamatan
    and metric between $first_metric and $last_metric
    and list_contains($keys::varchar[], kunci)
    and coalesce(list_contains($kecamatan::varchar[], kecamatan), true)
    and coalesce(list_contains($jenis::varchar[], coalesce(jenis, '')), true)
    and coalesce(list_contains($bentuk::varchar[], bentuk), true)
    and coalesce(merah_putih = $merah_putih::boolean, true)
group by all
