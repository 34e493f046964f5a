-- One row per metric, periode, kecamatan and telling ("kini", or "semula": the year before on the
-- same day) about which it says anything: of how many koperasi it tells, and whether of too few for
-- the public. A share tells of those whose answer is known, a sum of those that gave one, any other
-- count of those registered. What lies outside the list of kecamatan lies together under ''.
create temp table metric_cell as
with registered as (
    select
        tahun,
        if(kecamatan in (select kecamatan from wilayah), kecamatan, '') as kecamatan,
        count(*) as koperasi,
    from terdaftar
    group by all
),

share_or_count as (
    select
        'kini' as telling,
        metric_declared.*,
        metric_value.periode,
        if(
            metric_value.kecamatan in (select kecamatan from wilayah), metric_value.kecamatan, ''
        ) as kecamatan,
        sum(metric_value.denominator) - sum(metric_value.unknown) as known,
        coalesce(sum(metric_value.numerator), 0) + count(distinct metric_value.butir) as numerator,
    from metric_value
    inner join metric_declared
        on metric_value.metric = metric_declared.metric
    where metric_value.tingkat = 'kecamatan'
        and not metric_declared.is_amount
    group by all

    union all by name

    select
        'semula' as telling,
        metric_declared.*,
        same_day_value.periode,
        if(
            same_day_value.kecamatan in (select kecamatan from wilayah),
            same_day_value.kecamatan,
            ''
        ) as kecamatan,
        sum(same_day_value.denominator_before) - sum(same_day_value.unknown_before) as known,
        coalesce(sum(same_day_value.numerator_before), 0)
            + count(distinct same_day_value.butir_before) as numerator,
    from same_day_value
    inner join metric_declared
        on same_day_value.metric = metric_declared.metric
    where same_day_value.tingkat = 'kecamatan'
        and not metric_declared.is_amount
    group by all
),

given as (
    select
        metric_declared.metric,
        metric_row.periode,
        if(
            koperasi.kecamatan in (select kecamatan from wilayah), koperasi.kecamatan, ''
        ) as kecamatan,
        metric_row.koperasi_id,
        sum(metric_row.numerator) as amount,
    from metric_row
    inner join metric_declared
        on metric_row.metric = metric_declared.metric
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_declared.is_amount
    group by all
    -- What only some report is missing where nobody did; an activity without people adds none.
    having any_value(metric_declared.is_sum) or amount <> 0
),

counted as (
    select
        share_or_count.telling,
        share_or_count.metric,
        share_or_count.adds_up_with,
        share_or_count.periode,
        share_or_count.kecamatan,
        share_or_count.is_share,
        false as is_amount,
        if(share_or_count.is_share, share_or_count.known, coalesce(registered.koperasi, 0)) as told,
        share_or_count.numerator,
        0 as largest,
    from share_or_count
    left join registered
        on share_or_count.kecamatan = registered.kecamatan
        and year(share_or_count.periode) - (share_or_count.telling = 'semula')::integer
            = registered.tahun

    union all by name

    select
        'kini' as telling,
        metric_declared.metric,
        metric_declared.adds_up_with,
        given.periode,
        given.kecamatan,
        false as is_share,
        true as is_amount,
        count(*) as told,
        sum(abs(given.amount)) as numerator,
        max(abs(given.amount)) as largest,
    from given
    inner join metric_declared
        on given.metric = metric_declared.metric
    group by all
)

select
    *,
    kecamatan = '' or case
        when is_amount then told < 5 or largest * 2 >= numerator
        when told < 10 then true
        -- All alike, each one's grade or debt would be known, unless everybody's is.
        else is_share
            and told < 20
            and adds_up_with in (
                'predikat', 'sehat_dari_aktif', 'koperasi_berkualitas', 'sigap'
            )
            and numerator in (0, told)
            and sum(numerator) over of_all not in (0, sum(told) over of_all)
    end as is_small,
from counted
where told > 0 or numerator <> 0
window of_all as (partition by telling, metric, periode);

-- Which of them are withheld, by the metrics that add up with one another.
create temp table metric_withheld (
    telling varchar,
    adds_up_with varchar,
    periode date,
    kecamatan varchar
);
