-- One row per assessment whose stated predikat is not the one its score gives.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'predikat',
    kolom.letter || sumber.row,
    kesehatan.predikat_dinyatakan,
    'Predikat yang dinyatakan berbeda dari predikat menurut skor, yaitu '
        || kesehatan.predikat || '. Predikat menurut skor yang dipakai.',
    'Periksa skor dan predikat pada berita acara.',
    'memperingatkan',
from kesehatan
inner join sumber
    on kesehatan.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'predikat'
where kesehatan.predikat_dinyatakan <> kesehatan.predikat
order by sumber.sumber_id;
