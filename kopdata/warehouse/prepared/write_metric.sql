-- The rows of the definition at hand, under its metric's name.
insert into metric_row by name
select
    $metric as metric,
    definition.*,
from definition
order by all;
