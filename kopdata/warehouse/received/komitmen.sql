-- The clean rows of one delivery, with the place and day they came from.
insert into komitmen_baris by name
select
    $number as number,
    $received_on as received_on,
    rows.*,
from rows
