-- One row per year with three tahun buku due, and koperasi old enough for them.
select
    periode,
    kecamatan,
    koperasi_id,
    coalesce(missed = 3, false)::integer as numerator,
    1 as denominator,
    coalesce(held = 0 and in_doubt > 0, true)::integer as unknown,
    sumber_id,
from sigap
