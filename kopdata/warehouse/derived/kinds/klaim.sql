-- One row per statement and reading of it: the last row that was received.
create table klaim as
select klaim_baris.*
from klaim_baris
qualify row_number() over (
    partition by lower(id), lower(coalesce(bacaan, ''))
    order by received_on desc, sumber_id desc
) = 1
order by published_on, id, bacaan;
