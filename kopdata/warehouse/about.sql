-- One row: what this warehouse was built from.
select
    data_date,
    known_on,
    is_sample,
    deliveries,
    key,
    is_public,
from about
