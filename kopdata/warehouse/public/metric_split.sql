-- Of the whole office, Merah Putih and the others are told apart only where neither is too small:
-- one row per metric, periode and telling of which they are; of the year before only if of now too.
create temp table metric_split as
with registered as (
    select
        terdaftar.tahun,
        koperasi.merah_putih,
        count(*) as koperasi,
    from terdaftar
    inner join koperasi
        on terdaftar.koperasi_id = koperasi.koperasi_id
    group by all
),

side as (
    select
        'kini' as telling,
        metric,
        periode,
        merah_putih,
        sum(denominator) - sum(unknown) as known,
    from metric_value
    where tingkat = 'kabupaten'
    group by all

    union all by name

    select
        'semula' as telling,
        metric,
        periode,
        merah_putih,
        sum(denominator_before) - sum(unknown_before) as known,
    from same_day_value
    where tingkat = 'kabupaten'
        and merah_putih is not null
    group by all
),

judged as (
    select
        side.telling,
        metric_declared.adds_up_with,
        side.periode,
        bool_and(
            not metric_declared.is_amount
            and not metric_declared.counts_once
            and coalesce(
                if(metric_declared.is_share, side.known, registered.koperasi), 0
            ) not between 1 and 9
        ) as is_told,
    from side
    inner join metric_declared
        on side.metric = metric_declared.metric
    left join registered
        on side.merah_putih = registered.merah_putih
        and year(side.periode) - (side.telling = 'semula')::integer = registered.tahun
    group by all
)

select
    judged.telling,
    metric_declared.metric,
    judged.periode,
from judged
inner join metric_declared
    on judged.adds_up_with = metric_declared.adds_up_with
where judged.is_told
    and (
        judged.telling = 'kini'
        or exists (
            select 1
            from judged as now
            where now.telling = 'kini'
                and now.adds_up_with = judged.adds_up_with
                and now.periode = judged.periode
                and now.is_told
        )
    );
