-- One row per metric and group asked for. The only division of the project: sum over sum.
-- $metrics, $periods and $targets go together: how many targets a group must have to have one at all.
-- $by names the groups; an empty list of a filter means all.
with chosen as (
    select
        unnest($metrics::varchar[]) as metric,
        unnest($periods::date[]) as periode,
        unnest($targets::integer[]) as targets,
),

summed as (
    select
        metric_value.metric,
        case when list_contains($by, 'periode') then metric_value.periode end as periode,
        case when list_contains($by, 'bulan') then strftime(metric_value.tanggal, '%Y-%m') end
            as bulan,
        case when list_contains($by, 'tanggal') then metric_value.tanggal end as tanggal,
        case when list_contains($by, 'kecamatan') then metric_value.kecamatan end as kecamatan,
        case when list_contains($by, 'jenis') then metric_value.jenis end as jenis,
        case when list_contains($by, 'bentuk') then metric_value.bentuk end as bentuk,
        case when list_contains($by, 'merah_putih') then metric_value.merah_putih end
            as merah_putih,
        coalesce(sum(metric_value.numerator), 0) + count(distinct metric_value.butir)
            as numerator,
        -- Where one of the years or kecamatan has no target, the selection has none.
        case
            when count(metric_value.target) = 0 then sum(metric_value.denominator)
            when count(metric_value.target) = any_value(chosen.targets)
                then sum(metric_value.target)
        end as denominator,
        coalesce(sum(metric_value.unknown), 0) as unknown,
    from metric_value
    inner join chosen
        on metric_value.metric = chosen.metric
        and metric_value.periode = chosen.periode
    where metric_value.tingkat in ($tingkat, $tingkat_target)
        and (
            len($kecamatan::varchar[]) = 0
            or list_contains($kecamatan::varchar[], metric_value.kecamatan)
        )
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], metric_value.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], metric_value.bentuk))
        and (
            $merah_putih::boolean is null
            or metric_value.merah_putih = $merah_putih::boolean
        )
    group by all
)

select
    *,
    numerator / nullif(denominator, 0) as value,
    (numerator + unknown) / nullif(denominator, 0) as value_high,
from summed
order by all
