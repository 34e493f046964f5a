-- The one row of about: the data date is the newest delivery's, announcements apart.
insert into about
select
    max(received_on) filter (where moves_data_date),
    $known_on::date,
    $is_sample,
    $deliveries,
    $key,
    false,
from delivery
