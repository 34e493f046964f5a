-- One row per set of reasons that holds together for a koperasi, in the order of its number `pola`.
select distinct
    pola,
    alasan,
from prioritas
where pola is not null
order by pola
