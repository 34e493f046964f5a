-- One row per plan and koperasi in it: the last row stated, whole; `disusun` is the plan's day.
create table rencana as
with last_stated as (
    select
        *,
        lower(trim(rencana)) as kunci,
        coalesce(disusun_pada, received_on) as disusun,
    from dikenal('rencana_baris')
    qualify row_number() over (
        partition by koperasi_id, lower(trim(rencana))
        order by received_on desc, sumber_id desc
    ) = 1
)

select
    koperasi_id,
    kunci,
    rencana,
    date_trunc('month', bulan)::date as bulan,
    disusun,
    penyusun,
    catatan,
    sumber_id,
from last_stated
where bulan is not null
order by kunci, bulan, koperasi_id;
