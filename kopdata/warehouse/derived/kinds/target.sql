-- One row per indicator a metric counts, year and kecamatan (null: the whole regency): the last
-- stated.
create table target as
with known as (
    select
        indikator_target.metric,
        target_baris.*,
    from target_baris
    inner join indikator_target
        on trim(regexp_replace(lower(target_baris.indikator), '[^a-z0-9_]+', ' ', 'g'))
            = indikator_target.words
)

select
    metric,
    tahun,
    kecamatan,
    nilai,
    sumber,
    sumber_id,
from known
qualify row_number() over (
    partition by metric, tahun, kecamatan
    order by received_on desc, sumber_id desc
) = 1
order by metric, tahun, kecamatan;
