-- One row per metric and group asked for. The only division of the project: sum over sum.
-- $metrics and $periods are pairs; $by names the groups; an empty list of a filter means all.
with chosen as (
    select
        unnest($metrics::varchar[]) as metric,
        unnest($periods::date[]) as periode,
),

periods_chosen as (
    select
        metric,
        list(periode) as periods,
    from chosen
    group by metric
),

counted as (
    select
        metric_value.metric,
        metric_value.periode,
        metric_value.kecamatan,
        metric_value.jenis,
        metric_value.bentuk,
        metric_value.merah_putih,
        null::date as tanggal,
        metric_value.numerator,
        metric_value.denominator,
        metric_value.unknown,
        null::ubigint as butir,
    from metric_value
    semi join chosen
        on metric_value.metric = chosen.metric
        and metric_value.periode = chosen.periode
    where metric_value.tingkat = $tingkat
        and not $by_day

    union all

    select
        metric_hari.metric,
        metric_hari.periode,
        metric_hari.kecamatan,
        metric_hari.jenis,
        metric_hari.bentuk,
        metric_hari.merah_putih,
        metric_hari.tanggal,
        metric_hari.numerator,
        null,
        0,
        null,
    from metric_hari
    semi join chosen
        on metric_hari.metric = chosen.metric
        and metric_hari.periode = chosen.periode
    where metric_hari.tingkat = $tingkat
        and $by_day

    union all

    select
        metric_butir.metric,
        metric_butir.periode,
        metric_butir.kecamatan,
        metric_butir.jenis,
        metric_butir.bentuk,
        metric_butir.merah_putih,
        metric_butir.tanggal,
        null,
        null,
        0,
        case when metric_butir.counts then metric_butir.butir end,
    from metric_butir
    semi join chosen
        on metric_butir.metric = chosen.metric
        and metric_butir.periode = chosen.periode
    where metric_butir.counts or not $by_day
),

selected as (
    select
        metric,
        case when list_contains($by, 'periode') then periode end as periode,
        case when list_contains($by, 'bulan') then strftime(tanggal, '%Y-%m') end as bulan,
        case when list_contains($by, 'tanggal') then tanggal end as tanggal,
        case when list_contains($by, 'kecamatan') then kecamatan end as kecamatan,
        case when list_contains($by, 'jenis') then jenis end as jenis,
        case when list_contains($by, 'bentuk') then bentuk end as bentuk,
        case when list_contains($by, 'merah_putih') then merah_putih end as merah_putih,
        numerator,
        denominator,
        unknown,
        butir,
    from counted
    where (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
        and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
),

targeted as (
    select
        metric_target.metric,
        case when list_contains($by, 'periode') then metric_target.periode end as periode,
        metric_target.kecamatan,
        sum(metric_target.target) as target,
    from metric_target
    inner join periods_chosen
        on metric_target.metric = periods_chosen.metric
        and list_contains(periods_chosen.periods, metric_target.periode)
    where $with_target
        and metric_target.tingkat = $tingkat
        and (
            len($kecamatan::varchar[]) = 0
            or list_contains($kecamatan::varchar[], metric_target.kecamatan)
        )
    group by all
    -- Where one of the periods is missing there is no target.
    having count(*) = case
        when list_contains($by, 'periode') then 1
        else any_value(len(periods_chosen.periods))
    end
),

target_of_group as (
    select
        metric,
        periode,
        case when list_contains($by, 'kecamatan') then kecamatan end as kecamatan,
        sum(target) as target,
    from targeted
    group by all
    -- Where one of the kecamatan is missing there is no target.
    having list_contains($by, 'kecamatan')
        or $tingkat = 'kabupaten'
        or count(*) = len($kecamatan::varchar[])
),

with_target as (
    select
        *,
    from selected
    union all by name
    select
        metric,
        periode,
        kecamatan,
        0 as numerator,
        target as denominator,
        0 as unknown,
    from target_of_group
),

summed as (
    select
        metric,
        periode,
        bulan,
        tanggal,
        kecamatan,
        jenis,
        bentuk,
        merah_putih,
        coalesce(sum(numerator), 0) + count(distinct butir) as numerator,
        sum(denominator) as denominator,
        sum(unknown) as unknown,
    from with_target
    group by all
)

select
    *,
    numerator / nullif(denominator, 0) as value,
    (numerator + unknown) / nullif(denominator, 0) as value_high,
from summed
order by all
