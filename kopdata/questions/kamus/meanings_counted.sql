-- For each reading asked for, whether its metric `counted` counted a koperasi in at least
-- `at_least` of the periods `counted_periods`, of those its metric `within` counts in
-- `within_periode`: how many; with names, one row per koperasi.
with asked as (
    select unnest($asked::struct(
        reading varchar,
        counted varchar,
        counted_periods date[],
        at_least integer,
        within varchar,
        within_periode date
    )[], recursive := true)
),

whole as (
    select
        asked.reading,
        metric_row.koperasi_id,
        metric_row.sumber_id,
    from asked
    inner join metric_row
        on asked.within = metric_row.metric
        and asked.within_periode = metric_row.periode
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_row.numerator = 1
        and terpilih(
            metric_row.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
),

counted as (
    select
        asked.reading,
        metric_row.koperasi_id,
        max_by(metric_row.sumber_id, metric_row.periode) as sumber_id,
    from asked
    inner join metric_row
        on asked.counted = metric_row.metric
        and list_contains(asked.counted_periods, metric_row.periode)
    semi join whole
        on metric_row.koperasi_id = whole.koperasi_id
        and asked.reading = whole.reading
    where metric_row.numerator > 0
        and kecamatan_terpilih(metric_row.kecamatan, $kecamatan)
    group by asked.reading, asked.at_least, metric_row.koperasi_id
    having count(distinct metric_row.periode) >= asked.at_least
)

select
    whole.reading,
    counted.koperasi_id is not null as is_counted,
    case when $with_names then whole.koperasi_id end as koperasi_id,
    case when $with_names then coalesce(counted.sumber_id, whole.sumber_id) end as sumber_id,
    count(*) as koperasi,
from whole
left join counted
    on whole.reading = counted.reading
    and whole.koperasi_id = counted.koperasi_id
group by all
order by all
