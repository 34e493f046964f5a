-- What a comparison of two years reads: as metric_value, of the years that are compared, with the
-- counts of the year before as they stood on the same day; a target is that year's own.
create table same_day_value as
with compared as (
    select
        metric || ' ' || year(periode) as kunci,
        metric,
        periode,
    from metric_periode
    where same_day is not null
),

layers as (
    select
        tingkat, metric, periode, kecamatan, jenis, bentuk, merah_putih, butir, numerator,
        denominator, unknown, coalesce(denominator, numerator, butir) > 0 as is_member,
    from metric_value
    where tingkat in ('kecamatan', 'kabupaten')
        and kunci in (select kunci from compared)

    union all by name

    select
        'kecamatan' as tingkat,
        *,
        coalesce(denominator_before, numerator_before, butir_before) > 0 as is_member_before,
    from same_day_before

    union all by name

    select
        'kabupaten' as tingkat,
        metric, periode, '' as kecamatan, jenis, bentuk, merah_putih, butir_before,
        sum(numerator_before) as numerator_before, sum(denominator_before) as denominator_before,
        sum(unknown_before) as unknown_before, sum(in_both) as in_both, sum(gained) as gained,
        sum(lost) as lost, sum(later) as later,
        sum(undated) as undated,
        bool_or(coalesce(denominator_before, numerator_before, butir_before) > 0)
            as is_member_before,
    from same_day_before
    group by all

    union all by name

    select
        metric_value.tingkat,
        metric_value.metric,
        compared.periode,
        metric_value.kecamatan,
        metric_value.target as target_before,
    from metric_value
    inner join compared
        on metric_value.metric = compared.metric
        and metric_value.periode + interval 1 year = compared.periode
    where metric_value.tingkat in ('kecamatan target', 'kabupaten target')
)

select
    tingkat,
    kecamatan,
    metric,
    periode,
    metric || ' ' || year(periode) as kunci,
    jenis,
    bentuk,
    merah_putih,
    butir,
    butir_before,
    numerator,
    denominator,
    unknown,
    is_member,
    numerator_before,
    denominator_before,
    unknown_before,
    is_member_before,
    target_before,
    in_both,
    gained,
    lost,
    later,
    undated,
from layers
order by all;
