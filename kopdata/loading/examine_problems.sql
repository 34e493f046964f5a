-- One row per problem of one delivery, in the order of its rows.
select
    sheet,
    row,
    "column",
    field,
    cell,
    value,
    message,
    remedy,
    severity,
from problem
where number = $number
order by sheet nulls first, row nulls first, cell
