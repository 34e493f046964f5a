-- One row per step no rule knows: it is kept, but no proposal needs it.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'langkah',
    kolom.letter || sumber.row,
    langkah.langkah,
    'Langkah ini tidak ada dalam aturan kantor, jadi tidak dihitung untuk usulan.',
    'Pilih langkah dari daftar pada templat, atau tambahkan ke aturan.',
    'memperingatkan',
from langkah
inner join sumber
    on langkah.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'langkah'
where not exists (
    from aturan_langkah
    where lower(aturan_langkah.langkah) = lower(langkah.langkah)
)
order by sumber.sumber_id;
