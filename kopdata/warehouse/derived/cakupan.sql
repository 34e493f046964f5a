-- One row per kind of list: the day up to which its lists reach. A sheet moves it if its date is
-- stated, or if it has at least a tenth as many rows as the largest sheet of its kind received
-- before.
create table cakupan as
with listed as (
    select
        *,
        max(rows) over (
            partition by kind
            order by number
            range between unbounded preceding and 1 preceding
        ) as largest_before,
    from daftar
)

select
    kind,
    max(per) as sampai,
from listed
where per_source in ('title', 'option')
    or (per_source = 'received_on' and rows * 10 >= coalesce(largest_before, 0))
group by kind
order by kind;
