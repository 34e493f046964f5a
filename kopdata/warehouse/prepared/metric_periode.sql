-- One row per metric and periode it speaks of: the day up to which its lists reach in it, whether
-- that is all of it, and what it is compared with. same_day is the day of the year before on which
-- that stood; null where nothing tells how it stood. A coaching year without any list of it is not
-- told.
create table metric_periode as
with coached as (
    select year(per) as tahun from daftar where kind = 'pembinaan'
    union
    select year(tanggal_mulai) from pembinaan_baris
    union
    select year(tanggal_selesai) from pembinaan_baris
),

spoken as (
    select distinct
        metric,
        periode,
    from metric_row
),

ended as (
    select
        spoken.metric,
        spoken.periode,
        metric_declared.covered_by,
        metric_declared.same_day,
        metric_declared.breaks_with,
        make_date(
            year(spoken.periode) + (metric_declared.periode = 'tahun_buku')::integer, 12, 31
        ) as akhir,
        case
            when cakupan.sampai is not null then least(cakupan.sampai, akhir)
        end as covered_to,
        metric_declared.covered_by <> 'pembinaan'
            or year(spoken.periode) in (select tahun from coached where tahun is not null)
            as is_told,
    from spoken
    inner join metric_declared
        on spoken.metric = metric_declared.metric
    left join cakupan
        on metric_declared.covered_by = cakupan.kind
),

-- Health is told on a day only if every assessment of both years says its own.
undated as (
    select distinct tahun
    from kesehatan
    where tanggal is null
        and (skor is not null or predikat is not null)
),

measured_by as (
    select
        'skema' as rule,
        tahun,
        list_sort(list(distinct skema)) as values,
    from kesehatan
    where skor is not null or predikat is not null
    group by tahun
    union all
    select
        'batas_rat',
        tahun_buku,
        list_sort(list(bentuk || strftime(batas, ' %m-%d'))),
    from batas_rat
    group by tahun_buku
)

select
    ended.metric,
    ended.periode,
    ended.covered_to,
    coalesce(ended.covered_to = ended.akhir, false) as lengkap,
    ended.is_told,
    earlier.periode as periode_before,
    case
        when earlier.periode is not null
            and ended.same_day is not null
            and (
                ended.covered_by <> 'kesehatan'
                or not exists (
                    select 1
                    from undated
                    where undated.tahun in (year(ended.periode), year(ended.periode) - 1)
                )
            )
            then (ended.covered_to - interval 1 year)::date
    end as same_day,
    -- Nothing of this periode is told by lists that end before it began.
    ended.covered_to > (ended.akhir - interval 1 year)::date as is_reached,
    coalesce(measured.values <> measured_before.values, false) as is_measured_anew,
from ended
left join ended as earlier
    on ended.metric = earlier.metric
    and ended.periode = earlier.periode + interval 1 year
    and ended.is_told
    and earlier.is_told
left join measured_by as measured
    on ended.breaks_with = measured.rule
    and year(ended.periode) = measured.tahun
left join measured_by as measured_before
    on ended.breaks_with = measured_before.rule
    and year(ended.periode) - 1 = measured_before.tahun
order by ended.metric, ended.periode;
