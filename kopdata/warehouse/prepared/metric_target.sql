-- One row per metric, periode and kecamatan with a target; for the regency as a whole its own row, else
-- the sum of the kecamatan when every one of them has a target.
create table metric_target as
with stated as (
    select
        metric,
        periode,
        kecamatan,
        denominator as target,
    from metric_row
    where koperasi_id is null
)

select
    'kecamatan' as tingkat,
    *,
from stated
where kecamatan is not null
union all by name
select
    'kabupaten' as tingkat,
    metric,
    periode,
    null as kecamatan,
    case
        when bool_or(kecamatan is null) then max(target) filter (where kecamatan is null)
        when count(*) = (select count(*) from wilayah) then sum(target)
    end as target,
from stated
group by metric, periode
having target is not null
order by all;
