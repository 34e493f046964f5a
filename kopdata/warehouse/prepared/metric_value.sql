-- Sums per metric, periode and group of koperasi; once by kecamatan and once for the regency as a
-- whole (tingkat), so that a question about everything reads few rows however large the country is.
create table metric_value as
with by_kecamatan as (
    select
        metric_row.metric,
        metric_row.periode,
        koperasi.kecamatan,
        koperasi.jenis,
        koperasi.bentuk,
        koperasi.merah_putih,
        sum(metric_row.numerator) as numerator,
        sum(metric_row.denominator) as denominator,
        sum(metric_row.unknown) as unknown,
    from metric_row
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_row.butir is null
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
    null as kecamatan,
    jenis,
    bentuk,
    merah_putih,
    sum(numerator) as numerator,
    sum(denominator) as denominator,
    sum(unknown) as unknown,
from by_kecamatan
group by all
order by tingkat, metric, periode, kecamatan, jenis, bentuk, merah_putih;
