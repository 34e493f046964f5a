-- One row per year and koperasi registered at its end E.
create table terdaftar as
select *
from terdaftar_pada('tahun')
order by tahun, koperasi_id;
