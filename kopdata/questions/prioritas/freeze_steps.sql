-- One row per koperasi and step known, in the order of the rules.
with aturan as (
    select distinct urutan, langkah from aturan_langkah
)

select
    langkah.koperasi_id,
    coalesce(aturan.langkah, langkah.langkah) as langkah,
    langkah.tanggal,
    langkah.bukti,
    langkah.keterangan,
    langkah.keberatan,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
from langkah
inner join sumber
    on langkah.sumber_id = sumber.sumber_id
inner join delivery
    on sumber.number = delivery.number
left join aturan
    on lower(langkah.langkah) = lower(aturan.langkah)
order by langkah.koperasi_id, aturan.urutan nulls last, langkah.langkah
