-- Sums per day on which it was counted, for metrics that know the day; null where the day is unknown.
create table metric_hari as
with by_kecamatan as (
    select
        metric_row.metric,
        metric_row.periode,
        metric_row.tanggal,
        koperasi.kecamatan,
        koperasi.jenis,
        koperasi.bentuk,
        koperasi.merah_putih,
        sum(metric_row.numerator) as numerator,
    from metric_row
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_row.butir is null
        and metric_row.numerator <> 0
        and metric_row.metric in (select metric from metric_row where tanggal is not null)
    group by all
)

select
    'kecamatan' as tingkat,
    *,
from by_kecamatan
union all by name
select
    'kabupaten' as tingkat,
    metric,
    periode,
    tanggal,
    null as kecamatan,
    jenis,
    bentuk,
    merah_putih,
    sum(numerator) as numerator,
from by_kecamatan
group by all
order by tingkat, metric, periode, tanggal, kecamatan, jenis, bentuk, merah_putih;
