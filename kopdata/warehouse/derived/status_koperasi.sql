-- One row per koperasi and day a register stated its status for; the last statement for that day.
create table status_koperasi as
select
    koperasi_id,
    per,
    arg_max(status, urutan) as status,
    arg_max(sumber_id, urutan) as sumber_id,
from pernyataan
where status is not null
group by koperasi_id, per
order by koperasi_id, per;
