-- Per reading asked for, whether a metric counted a koperasi in at least so many of its last periods,
-- of those another metric counts in one periode: how many; with names, one row per koperasi. $readings are structs of id, counted,
-- counted_periods, at_least, within, within_periode.
with reading as (
    select unnest($readings::struct(
        id varchar,
        counted varchar,
        counted_periods date[],
        at_least integer,
        "within" varchar,
        within_periode date
    )[], max_depth := 2)
),

whole as (
    select
        reading.id,
        metric_row.koperasi_id,
        metric_row.sumber_id,
    from reading
    inner join metric_row
        on reading.within = metric_row.metric
        and reading.within_periode = metric_row.periode
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_row.numerator = 1
        and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
        and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
),

counted as (
    select
        reading.id,
        metric_row.koperasi_id,
        max_by(metric_row.sumber_id, metric_row.periode) as sumber_id,
    from reading
    inner join metric_row
        on reading.counted = metric_row.metric
        and list_contains(reading.counted_periods, metric_row.periode)
    where metric_row.numerator > 0
    group by reading.id, metric_row.koperasi_id
    having count(distinct metric_row.periode) >= any_value(reading.at_least)
)

select
    whole.id,
    counted.koperasi_id is not null as is_counted,
    case when $with_names then whole.koperasi_id end as koperasi_id,
    case when $with_names then coalesce(counted.sumber_id, whole.sumber_id) end as sumber_id,
    count(*) as koperasi,
from whole
left join counted
    on whole.id = counted.id
    and whole.koperasi_id = counted.koperasi_id
group by all
order by all
