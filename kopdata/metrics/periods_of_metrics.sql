-- One row per metric and periode it speaks of.
select
    metric,
    periode,
    lengkap,
from metric_periode
order by metric, periode
