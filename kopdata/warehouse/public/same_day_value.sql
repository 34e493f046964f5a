-- As the prepared table of that name, with as little of each koperasi as the public metric_value.
create table publik.same_day_value as
with told as (
    select
        same_day_value.* replace (
            if(metric_split.metric is null, null, same_day_value.merah_putih) as merah_putih
        ),
        metric_split.metric is not null as is_split,
        metric_declared.counts_once,
    from same_day_value
    inner join metric_declared
        on same_day_value.metric = metric_declared.metric
    left join metric_split
        on metric_split.telling = 'semula'
        and same_day_value.tingkat = 'kabupaten'
        and same_day_value.metric = metric_split.metric
        and same_day_value.periode = metric_split.periode
    where same_day_value.tingkat in ('kabupaten target', 'kecamatan target')
        or ((same_day_value.metric, same_day_value.periode, same_day_value.kecamatan) not in (
            select (metric, periode, kecamatan)
            from publik.disamarkan
            where telling = 'semula'
        )
        and (
            same_day_value.tingkat = 'kabupaten'
            or same_day_value.kecamatan in (select kecamatan from wilayah)
        ))
)

-- Of now only what is told without Merah Putih is read, so it is here only where they are apart.
select
    tingkat,
    kecamatan,
    metric,
    periode,
    kunci,
    null::varchar as jenis,
    null::varchar as bentuk,
    merah_putih,
    null::ubigint as butir,
    null::ubigint as butir_before,
    if(is_split, sum(numerator), null) as numerator,
    if(is_split, sum(denominator), null) as denominator,
    if(is_split, sum(unknown), null) as unknown,
    if(is_split, bool_or(is_member), null) as is_member,
    if(
        any_value(counts_once), count(distinct butir_before), sum(numerator_before)
    ) as numerator_before,
    sum(denominator_before) as denominator_before,
    sum(unknown_before) as unknown_before,
    if(is_split, bool_or(is_member_before), null) as is_member_before,
    sum(target_before) as target_before,
    sum(in_both) as in_both,
    sum(gained) as gained,
    sum(lost) as lost,
    sum(later) as later,
    sum(undated) as undated,
from told
group by tingkat, kecamatan, metric, periode, kunci, merah_putih, is_split
order by all;
