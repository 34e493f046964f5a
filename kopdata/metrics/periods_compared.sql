-- One row per metric and periode it speaks of, with the day its lists reach and what it compares
-- with.
select
    metric,
    periode,
    covered_to,
    lengkap,
    is_told,
    periode_before,
    same_day,
    is_reached,
    is_measured_anew,
from metric_periode
order by metric, periode
