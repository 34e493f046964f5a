-- One row per year, bentuk and tahun buku among the last N due by its end E.
create table jendela_zona_merah as
select *
from jendela_zona_merah_pada('tahun', (select book_years from aturan_zona_merah))
order by tahun, bentuk, tahun_buku;
