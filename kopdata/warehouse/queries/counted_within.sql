-- Whether the metric $counted counted a koperasi in at least $at_least of $counted_periods, of those
-- the metric $within counts in $within_periode: how many; with names, one row per koperasi.
with whole as (
    select
        metric_row.koperasi_id,
        metric_row.sumber_id,
    from metric_row
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_row.metric = $within::varchar
        and metric_row.periode = $within_periode::date
        and metric_row.numerator = 1
        and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
        and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
),

counted as (
    select
        metric_row.koperasi_id,
        max_by(metric_row.sumber_id, metric_row.periode) as sumber_id,
    from metric_row
    semi join whole
        on metric_row.koperasi_id = whole.koperasi_id
    where metric_row.metric = $counted::varchar
        and metric_row.periode in (select unnest($counted_periods::date[]))
        and metric_row.numerator > 0
    group by metric_row.koperasi_id
    having count(distinct metric_row.periode) >= $at_least::integer
)

select
    counted.koperasi_id is not null as is_counted,
    case when $with_names then whole.koperasi_id end as koperasi_id,
    case when $with_names then coalesce(counted.sumber_id, whole.sumber_id) end as sumber_id,
    count(*) as koperasi,
from whole
left join counted
    on whole.koperasi_id = counted.koperasi_id
group by all
order by all
