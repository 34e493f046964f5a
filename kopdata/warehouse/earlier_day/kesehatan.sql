-- Assessed after the day is not yet assessed; the row stays, so that its year still has data.
create temp table kesehatan as
select * replace (
    case when coalesce(tanggal <= $day::date, true) then skor end as skor,
    case when coalesce(tanggal <= $day::date, true) then predikat end as predikat
)
from kesehatan;
