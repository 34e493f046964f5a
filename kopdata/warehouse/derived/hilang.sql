-- One row per koperasi and time nobody can say how it stands: from the third complete full register
-- in a row that does not name it, until any list names it again (sampai is null while none does).
-- Lists of one day are one register; one is complete that names several kecamatan, not Merah Putih
-- alone, and at least half as many as the largest before it.
create table hilang as
with listed as (
    select
        pernyataan.per,
        count(distinct pernyataan.koperasi_id) as named,
    from pernyataan
    inner join koperasi
        on pernyataan.koperasi_id = koperasi.koperasi_id
    group by pernyataan.per
    having count(distinct pernyataan.kecamatan) > 1
        and not bool_and(koperasi.merah_putih)
),

compared as (
    select
        per,
        named,
        max(named) over (
            order by per
            rows between unbounded preceding and 1 preceding
        ) as largest_before,
    from listed
),

complete_register as (
    select
        per,
        row_number() over (order by per) as place,
    from compared
    where named * 2 >= coalesce(largest_before, 0)
),

named_on as (
    select
        koperasi_id,
        per,
        lead(per) over (partition by koperasi_id order by per) as named_again,
    from (select distinct koperasi_id, per from pernyataan) as naming
),

last_before as (
    select
        named_on.*,
        coalesce(complete_register.place, 0) as place,
    from named_on
    asof left join complete_register
        on named_on.per >= complete_register.per
)

select
    last_before.koperasi_id,
    third.per as mulai,
    last_before.named_again as sampai,
from last_before
inner join complete_register as third
    on last_before.place + 3 = third.place
where last_before.named_again is null
    or third.per < last_before.named_again
order by last_before.koperasi_id, third.per;
