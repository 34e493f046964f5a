-- An activity that ended after the day was not finished then.
create temp table pembinaan as
select * replace (
    case when coalesce(tanggal_selesai <= $day::date, true) then status end as status
)
from pembinaan;
