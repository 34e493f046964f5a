-- One row per problem of everything in force.
select
    delivery.delivery,
    delivery.file,
    problem.sheet,
    problem.row,
    problem."column",
    problem.field,
    problem.cell,
    problem.value,
    problem.message,
    problem.remedy,
    problem.severity,
from problem
inner join delivery
    on problem.number = delivery.number
order by delivery.number, problem.sheet nulls first, problem.row nulls first, problem.cell
