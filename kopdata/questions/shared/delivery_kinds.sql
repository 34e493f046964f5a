-- One row per delivery and kind of list that was read from it.
select distinct
    delivery.delivery,
    daftar.kind,
from daftar
inner join delivery
    on daftar.number = delivery.number
order by delivery.delivery, daftar.kind
