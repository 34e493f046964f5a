-- One row per indicator a metric counts, year, kecamatan (null: the whole regency) and quarter
-- (null: the whole year): the last stated. A quarter nobody could read is not taken for the year.
create table target_dinyatakan as
with known as (
    select
        indikator_target.metric,
        target_baris.* exclude (triwulan), -- noqa: RF02
        case target_baris.triwulan
            when 'I' then 1
            when 'II' then 2
            when 'III' then 3
            when 'IV' then 4
        end::tinyint as triwulan,
    from target_baris
    inner join indikator_target
        on trim(regexp_replace(lower(target_baris.indikator), '[^a-z0-9_]+', ' ', 'g'))
            = indikator_target.words
    where not coalesce(target_baris.triwulan_diragukan, false)
)

select
    metric,
    tahun,
    kecamatan,
    triwulan,
    nilai,
    sumber,
    sumber_id,
from known
qualify row_number() over (
    partition by metric, tahun, kecamatan, triwulan
    order by received_on desc, sumber_id desc
) = 1
order by metric, tahun, kecamatan, triwulan;

-- One row per indicator a metric counts, year and kecamatan (null: the whole regency): the year's
-- own target, else the sum of its four quarters; never both.
create table target as
with of_year as (
    select
        metric,
        tahun,
        kecamatan,
        max(nilai) filter (where triwulan is null) as own,
        sum(nilai) filter (where triwulan is not null) as added,
        count(triwulan) as quarters,
        arg_max(sumber, (triwulan is null, triwulan)) as sumber,
        arg_max(sumber_id, (triwulan is null, triwulan)) as sumber_id,
    from target_dinyatakan
    group by metric, tahun, kecamatan
)

select
    metric,
    tahun,
    kecamatan,
    coalesce(own, added) as nilai,
    sumber,
    sumber_id,
from of_year
where own is not null
    or quarters = 4
order by metric, tahun, kecamatan;
