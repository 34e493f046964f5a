-- One row per koperasi and day a register stated its status for: the last statement for that day.
-- Where no list names it any more a status ends, without one (null) from then on, until it is named
-- again; one that is Bubar stays so.
create table status_koperasi as
with stated as (
    select
        koperasi_id,
        per,
        arg_max(status, urutan) as status,
        arg_max(sumber_id, urutan) as sumber_id,
    from pernyataan
    where status is not null
    group by koperasi_id, per
),

lost as (
    select
        hilang.koperasi_id,
        hilang.mulai,
        hilang.sampai,
        stated.status,
        stated.sumber_id,
    from hilang
    asof inner join stated
        on hilang.koperasi_id = stated.koperasi_id
        and hilang.mulai >= stated.per
    where stated.status <> 'Bubar'
),

with_lost as (
    select *
    from stated

    union all by name

    select
        koperasi_id,
        mulai as per,
    from lost

    union all by name

    select
        lost.koperasi_id,
        lost.sampai as per,
        lost.status,
        lost.sumber_id,
    from lost
    anti join stated
        on lost.koperasi_id = stated.koperasi_id
        and lost.sampai = stated.per
    where lost.sampai is not null
)

select *
from with_lost
order by koperasi_id, per;

update koperasi
set status = null, status_per = null
from status_koperasi
where koperasi.koperasi_id = status_koperasi.koperasi_id
    and status_koperasi.status is null
    and status_koperasi.per = (
        select max(newer.per)
        from status_koperasi as newer
        where newer.koperasi_id = status_koperasi.koperasi_id
    );
