-- A RAT held after the day had not been held; one whose day nobody gave is not claimed to be later.
create temp table rat as
select * replace (
    dilaksanakan and coalesce(coalesce(tanggal_rat, tanggal_lapor) <= $day::date, true)
        as dilaksanakan
)
from rat;
