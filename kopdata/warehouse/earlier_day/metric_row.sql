-- The rows of the definition at hand in one period.
create temp table metric_row as
select *
from metric_row
where false

union all by name

select
    $metric as metric,
    definition.*,
from definition
where periode = $periode::date;
