-- As the prepared table of that name, and asked by the same queries: without groups of koperasi but
-- Merah Putih in the whole office, without things that are counted once (their number instead), and
-- without what is withheld. Days only of koperasi counted one by one, never of assessments.
create table publik.metric_value as
with told as (
    select
        metric_value.* replace (
            if(metric_split.metric is null, null, metric_value.merah_putih) as merah_putih
        ),
        metric_declared.counts_once,
    from metric_value
    inner join metric_declared
        on metric_value.metric = metric_declared.metric
    left join metric_split
        on metric_split.telling = 'kini'
        and metric_value.tingkat = 'kabupaten'
        and metric_value.metric = metric_split.metric
        and metric_value.periode = metric_split.periode
    where metric_value.tingkat like '% target'
        or (
            (metric_declared.tells_days or metric_value.tingkat not like '% per hari')
            and (
                metric_value.kecamatan = ''
                or metric_value.kecamatan in (select kecamatan from wilayah)
            )
            and (metric_value.metric, metric_value.periode, metric_value.kecamatan) not in (
                select (metric, periode, kecamatan)
                from publik.disamarkan
                where telling = 'kini'
            )
        )
)

select
    tingkat,
    kecamatan,
    metric,
    periode,
    kunci,
    tanggal,
    null::varchar as jenis,
    null::varchar as bentuk,
    merah_putih,
    null::ubigint as butir,
    if(any_value(counts_once), count(distinct butir), sum(numerator)) as numerator,
    sum(denominator) as denominator,
    sum(unknown) as unknown,
    sum(target) as target,
from told
group by all
order by all;
