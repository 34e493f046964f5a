-- One row per kind of list and day up to which a list of it spoke, the latest first.
select distinct
    kind,
    per,
from daftar
order by
    per desc,
    kind
