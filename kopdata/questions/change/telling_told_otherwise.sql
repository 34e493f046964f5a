-- One row per koperasi (or thing counted once) that told_first and told_second, two answers of
-- told.sql, count differently or of which only one has it in the base.
select
    coalesce(told_second.item, told_first.item) as item,
    coalesce(told_second.koperasi, told_first.koperasi) as koperasi,
    coalesce(told_second.numerator, 0) - coalesce(told_first.numerator, 0) as effect,
    coalesce(told_second.in_base, false)::tinyint - coalesce(told_first.in_base, false)::tinyint
        as base_effect,
    told_first.item is not null as is_first,
    told_first.numerator as first_numerator,
    told_first.is_unknown as first_is_unknown,
    told_first.tanggal as first_tanggal,
    told_first.sumber_id as first_sumber_id,
    told_second.item is not null as is_second,
    told_second.numerator as second_numerator,
    told_second.is_unknown as second_is_unknown,
    told_second.tanggal as second_tanggal,
    told_second.sumber_id as second_sumber_id,
from told_first
full join told_second
    on told_first.item = told_second.item
where effect <> 0
    or base_effect <> 0
order by item
