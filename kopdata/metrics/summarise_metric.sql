-- One row per metric and group asked for: a share is sum over sum. Where every koperasi of the base
-- is unknown nothing was stated, and there is no value.
-- $keys are metrics with a year; $by names the groups; a filter that is null means all.
with summed as (
    select
        metric,
        case when list_contains($by, 'periode') then periode end as periode,
        case when list_contains($by, 'bulan') then strftime(tanggal, '%Y-%m') end as bulan,
        case when list_contains($by, 'tanggal') then tanggal end as tanggal,
        case when list_contains($by, 'kecamatan') then kecamatan end as kecamatan,
        case when list_contains($by, 'jenis') then jenis end as jenis,
        case when list_contains($by, 'bentuk') then bentuk end as bentuk,
        case when list_contains($by, 'merah_putih') then merah_putih end as merah_putih,
        coalesce(sum(numerator), 0) as numerator,
        coalesce(sum(target), sum(denominator)) as denominator,
        coalesce(sum(unknown), 0) as unknown,
        count(target) as targets,
    from metric_value
    where tingkat in ($tingkat, $tingkat_target)
        and kecamatan between $first_kecamatan and $last_kecamatan
        and metric between $first_metric and $last_metric
        and list_contains($keys::varchar[], kunci)
        and coalesce(list_contains($kecamatan::varchar[], kecamatan), true)
        and coalesce(list_contains($jenis::varchar[], coalesce(jenis, '')), true)
        and coalesce(list_contains($bentuk::varchar[], bentuk), true)
        and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
    group by all
)

select
    *,
    bagian(numerator, denominator) as value_low,
    case when unknown = denominator then null else value_low end as value,
    bagian(numerator + unknown, denominator) as value_high,
from summed
