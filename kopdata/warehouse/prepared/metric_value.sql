-- What every question reads: sums per metric, periode and group of koperasi, sorted so that a
-- question about everything reads few rows however large the country is. `tingkat` tells one layer
-- from another: "kecamatan" and "kabupaten" (all kecamatan together), each also "per hari" for
-- metrics that know the day and "target" for those that have one. kunci is the metric and its year;
-- in the layers of the kabupaten the kecamatan is '', so that one range of names finds the rows of
-- any selection.
create table metric_value as
with counted as (
    select
        metric_row.metric,
        metric_row.periode,
        metric_row.tanggal,
        koperasi.kecamatan,
        koperasi.jenis,
        koperasi.bentuk,
        koperasi.merah_putih,
        metric_row.butir,
        sum(metric_row.numerator) as numerator,
        sum(metric_row.denominator) as denominator,
        sum(metric_row.unknown) as unknown,
    from metric_row
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    group by all
),

-- A thing counted once within any selection (a coaching session) keeps its own row, and no sum.
as_summed as (
    select
        * replace (case when butir is null then numerator end as numerator),
        case when numerator <> 0 then butir end as thing,
    from counted
),

with_day as (
    select *
    from as_summed
    where (numerator <> 0 or thing is not null)
        and metric in (select metric from metric_row where tanggal is not null)
),

stated_target as (
    select
        metric,
        periode,
        kecamatan,
        denominator as target,
    from metric_row
    where koperasi_id is null
),

layers as (
    select
        'kecamatan' as tingkat,
        metric, periode, kecamatan, jenis, bentuk, merah_putih, thing as butir,
        sum(numerator) as numerator, sum(denominator) as denominator, sum(unknown) as unknown,
    from as_summed
    group by all

    union all by name

    select
        'kabupaten' as tingkat,
        metric, periode, '' as kecamatan, jenis, bentuk, merah_putih, thing as butir,
        sum(numerator) as numerator, sum(denominator) as denominator, sum(unknown) as unknown,
    from as_summed
    group by all

    union all by name

    select
        'kecamatan per hari' as tingkat,
        metric, periode, tanggal, kecamatan, jenis, bentuk, merah_putih, thing as butir,
        sum(numerator) as numerator,
    from with_day
    group by all

    union all by name

    select
        'kabupaten per hari' as tingkat,
        metric, periode, tanggal, '' as kecamatan, jenis, bentuk, merah_putih, thing as butir,
        sum(numerator) as numerator,
    from with_day
    group by all

    union all by name

    select
        'kecamatan target' as tingkat,
        metric, periode, kecamatan, target,
    from stated_target
    where kecamatan is not null

    union all by name

    -- The regency's own row, else the sum of the kecamatan when every one of them has a target.
    select
        'kabupaten target' as tingkat,
        metric,
        periode,
        '' as kecamatan,
        case
            when bool_or(kecamatan is null) then max(target) filter (where kecamatan is null)
            when count(*) = (select count(*) from wilayah) then sum(target)
        end as target,
    from stated_target
    group by metric, periode
    having target is not null
)

select
    tingkat,
    kecamatan,
    metric,
    periode,
    metric || ' ' || year(periode) as kunci,
    tanggal,
    jenis,
    bentuk,
    merah_putih,
    butir,
    numerator,
    denominator,
    unknown,
    target,
from layers
order by all;
