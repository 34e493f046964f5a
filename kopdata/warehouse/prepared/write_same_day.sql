-- The counts of the year before as they stood on the same day, of one metric. $same_day says how: a
-- `state` was counted for that day, else `by_day` what is dated later had not happened; of an
-- assessment dated later nobody knew (`unknown_after`), or it was not in the base (`absent_after`).
insert into same_day_before by name
with compared as (
    select *
    from metric_periode
    where metric = $metric
        and same_day is not null
),

stood as (
    select
        compared.periode,
        metric_row.koperasi_id,
        metric_row.butir,
        metric_row.numerator,
        metric_row.denominator,
        metric_row.unknown = 1 as is_unknown,
        metric_row.tanggal is not null as has_day,
        $same_day = 'state' or coalesce(metric_row.tanggal <= compared.same_day, false) as by_then,
    from compared
    inner join metric_row
        on compared.periode_before = metric_row.periode
    where metric_row.metric = $metric
        and metric_row.koperasi_id is not null
        and ($same_day <> 'state' or compared.lengkap)
    union all
    select
        compared.periode,
        baris.koperasi_id,
        null,
        baris.numerator,
        baris.denominator,
        baris.unknown = 1,
        true,
        true,
    from compared
    cross join pada_hari.baris
    where $same_day = 'state'
        and not compared.lengkap
),

earlier as (
    select
        periode,
        koperasi_id,
        butir,
        case when by_then then numerator else 0 end as numerator,
        denominator,
        case
            when $same_day = 'state' then is_unknown
            when $same_day = 'unknown_after' then is_unknown or not by_then
            else (is_unknown and (by_then or not has_day)) or (numerator <> 0 and not has_day)
        end as is_unknown,
    from stood
    where by_then or $same_day <> 'absent_after'
),

-- Only shares are compared koperasi by koperasi.
in_base_now as (
    select
        periode,
        koperasi_id,
        numerator,
    from metric_row
    where metric = $metric
        and denominator is not null
        and koperasi_id is not null
)

select
    $metric as metric,
    earlier.periode,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.merah_putih,
    case when earlier.numerator <> 0 then earlier.butir end as butir_before,
    sum(earlier.numerator) filter (earlier.butir is null) as numerator_before,
    sum(earlier.denominator) as denominator_before,
    count(*) filter (earlier.is_unknown) as unknown_before,
    count(in_base_now.koperasi_id) as in_both,
    count(*) filter (in_base_now.numerator > earlier.numerator) as gained,
    count(*) filter (in_base_now.numerator < earlier.numerator) as lost,
from earlier
inner join koperasi
    on earlier.koperasi_id = koperasi.koperasi_id
left join in_base_now
    on earlier.denominator is not null
    and earlier.periode = in_base_now.periode
    and earlier.koperasi_id = in_base_now.koperasi_id
group by all

union all by name

-- What is counted now and was not by that day of this year, or on no day anybody gave.
select
    $metric as metric,
    compared.periode,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.merah_putih,
    sum(metric_row.numerator) filter (metric_row.tanggal is not null) as later,
    sum(metric_row.numerator) filter (metric_row.tanggal is null) as undated,
from compared
inner join metric_row
    on compared.periode = metric_row.periode
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
where metric_row.metric = $metric
    and metric_row.butir is null
    and metric_row.numerator <> 0
    and coalesce(metric_row.tanggal > compared.covered_to, true)
    and $same_day <> 'state'
group by all;

-- A day on which there was nothing to count is none.
update metric_periode
set same_day = null
where metric = $metric
    and $same_day = 'state'
    and periode not in (select periode from same_day_before where metric = $metric);
