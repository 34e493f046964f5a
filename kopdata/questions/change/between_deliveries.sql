-- One row per delivery this warehouse was built from.
select delivery
from delivery
order by number
