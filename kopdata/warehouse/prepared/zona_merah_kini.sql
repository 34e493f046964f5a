-- One row per koperasi registered on the data date: whether it is zona merah; null is unknown.
-- Without a whole window of tahun buku there is none.
create table zona_merah_kini as
select
    koperasi_id,
    case when unknown = 0 then numerator = 1 end as zona_merah,
from metric_row
where metric = 'zona_merah'
    and periode = (select max(periode) from metric_periode where metric = 'zona_merah')
order by koperasi_id;
