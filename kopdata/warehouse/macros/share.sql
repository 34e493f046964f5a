-- The only division of the project: sum over sum. Over nothing, and over a loss, there is no share.
create macro bagian(numerator, denominator) as numerator / nullif(greatest(denominator, 0), 0);
