-- One row per coaching activity of a koperasi and the year it belongs to: that of its end, else of
-- its start; from the year of the first finished one up to the data date's.
create table kegiatan_selesai as
with dated as (
    select
        *,
        year(coalesce(tanggal_selesai, tanggal_mulai))::smallint as tahun,
        coalesce(status = 'Selesai' and tanggal_selesai is not null, false) and not diragukan
            as is_finished,
    from pembinaan
)

select dated.*
from dated
cross join about
where dated.tahun <= year(about.data_date)
    and dated.tahun >= (select min(tahun) from dated where is_finished)
order by dated.koperasi_id, dated.kunci_kegiatan, dated.tanggal_mulai;
