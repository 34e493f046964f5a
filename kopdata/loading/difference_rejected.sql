-- One row per sheet and kind of list of a delivery: rows kept out because nobody could tell the
-- koperasi, or because they name one a second time and differ; and all that are left out, the
-- equal ones too.
with left_out as (
    select sumber_id, true as is_refused
    from fakta_tanpa_koperasi
    where len(candidates) > 0
    union all
    select sumber_id, is_refused
    from baris_ganda
)

select
    sumber.sheet,
    sumber.kind,
    count(*) filter (where left_out.is_refused) as rejected,
    count(*) as left_out,
from left_out
inner join sumber
    on left_out.sumber_id = sumber.sumber_id
where sumber.number = $number
group by sumber.sheet, sumber.kind
