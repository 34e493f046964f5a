-- One row per kind of list that was ever received: how often, and how new the newest is.
select
    daftar.kind,
    count(distinct daftar.number) as deliveries,
    max(daftar.per) as last_per,
    max(delivery.received_on) as last_received_on,
    arg_max(delivery.delivery, (daftar.per, daftar.number)) as delivery,
    arg_max(delivery.file, (daftar.per, daftar.number)) as file,
from daftar
inner join delivery
    on daftar.number = delivery.number
group by daftar.kind
