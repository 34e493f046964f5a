-- One row: the day the newest delivery of any kind came in; null for an empty office.
select
    max(received_on) as received_on,
from delivery
