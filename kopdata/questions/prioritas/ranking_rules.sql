-- One row per reason for coaching first, the weightiest first.
select
    alasan,
    poin,
    parameter,
from aturan_prioritas
order by poin desc, alasan
