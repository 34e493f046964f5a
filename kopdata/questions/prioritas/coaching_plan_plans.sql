-- One row per plan in the order made, the newest first, with who made it and how many it names.
select
    kunci,
    arg_max(rencana, sumber_id) as rencana,
    max(disusun) as disusun,
    arg_max(penyusun, sumber_id) filter (where penyusun is not null) as penyusun,
    arg_max(catatan, sumber_id) filter (where catatan is not null) as catatan,
    count(*) as koperasi,
from rencana
group by kunci
order by disusun desc, max(sumber_id) desc
