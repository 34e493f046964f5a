-- The one day for which a state is to be counted anew: a year that is complete stands at its end.
delete from pada_hari.baris;

delete from pada_hari.hari;

insert into pada_hari.hari
select distinct
    year(same_day),
    make_date(year(same_day), 1, 1),
    same_day,
from metric_periode
where metric = $metric
    and same_day is not null
    and not lengkap;
