-- One row per thing counted once within any selection (a coaching session) and group it touches.
create table metric_butir as
select distinct
    metric_row.metric,
    metric_row.periode,
    metric_row.tanggal,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.merah_putih,
    metric_row.butir,
    metric_row.numerator <> 0 as counts,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
where metric_row.butir is not null
order by all;
