-- One row per year anything speaks of: its last day, or the data date if that comes first.
select
    tahun,
    akhir,
from tahun
order by tahun
