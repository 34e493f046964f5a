-- One row per metric, periode and kecamatan ('' is the whole office) of which the public is not
-- told, and what of it.
select
    metric,
    periode,
    kecamatan,
    telling,
from disamarkan
