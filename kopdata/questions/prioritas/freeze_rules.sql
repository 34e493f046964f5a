-- One row per step a proposal needs, in the order of the rules, with the months of dissolution.
select
    aturan_langkah.langkah,
    aturan_langkah.tujuan,
    aturan_langkah.only_after_objection,
    aturan_langkah.starts_periods,
    aturan_pembubaran.objection_months,
    aturan_pembubaran.decision_months,
from aturan_langkah
cross join aturan_pembubaran
order by aturan_langkah.urutan
