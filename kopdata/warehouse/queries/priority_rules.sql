-- One row per reason for coaching first, in the order of its bit in `pola`.
select
    alasan,
    poin,
    parameter,
from aturan_prioritas
order by urutan
