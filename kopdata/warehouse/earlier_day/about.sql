-- The data date is the earlier day.
create temp table about as
select * replace ($day::date as data_date)
from about;
