-- One row per metric, periode and kecamatan ('' is the whole office) of which the public is not
-- told: the figure ("kini"), the year before on the same day ("semula"), or both with and without
-- Merah Putih ("merah_putih"). A year before that had no Merah Putih compares with those of now
-- without them, so it is told only where they are told apart.
create table publik.disamarkan as
with new_group as (
    select
        tingkat,
        metric,
        periode,
        kecamatan,
    from same_day_value
    where tingkat in ('kabupaten', 'kecamatan')
    group by all
    having bool_or(is_member and merah_putih)
        and not coalesce(bool_or(is_member_before and merah_putih), false)
)

select
    metric_declared.metric,
    metric_withheld.periode,
    metric_withheld.kecamatan,
    metric_withheld.telling,
from metric_withheld
inner join metric_declared
    on metric_withheld.adds_up_with = metric_declared.adds_up_with

union

select
    metric_periode.metric,
    metric_periode.periode,
    wilayah.kecamatan,
    'semula' as telling,
from metric_periode
inner join metric_declared
    on metric_periode.metric = metric_declared.metric
cross join wilayah
where metric_declared.is_amount
    and metric_periode.same_day is not null

union

-- What of a sum came later, or on no day, is of few.
select
    same_day_value.metric,
    same_day_value.periode,
    '' as kecamatan,
    'semula' as telling,
from same_day_value
inner join metric_declared
    on same_day_value.metric = metric_declared.metric
where metric_declared.is_amount
    and (same_day_value.later <> 0 or same_day_value.undated <> 0)

union

select
    new_group.metric,
    new_group.periode,
    new_group.kecamatan,
    'semula' as telling,
from new_group
left join metric_split
    on metric_split.telling = 'semula'
    and new_group.metric = metric_split.metric
    and new_group.periode = metric_split.periode
where new_group.tingkat = 'kecamatan'
    or metric_split.metric is null

union

select
    metric_periode.metric,
    metric_periode.periode,
    '' as kecamatan,
    'merah_putih' as telling,
from metric_periode
anti join metric_split
    on metric_split.telling = 'kini'
    and metric_periode.metric = metric_split.metric
    and metric_periode.periode = metric_split.periode
order by all;
