-- One row per assessment whose stated score is more than 0,005 from what its aspects give.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'skor',
    kolom.letter || sumber.row,
    replace(rtrim(rtrim(kesehatan.skor_dinyatakan::varchar, '0'), '.'), '.', ','),
    'Skor yang dinyatakan berbeda dari hitungan keempat aspek, yaitu '
        || replace(round(kesehatan.skor_dihitung, 2)::decimal(6, 2)::varchar, '.', ',')
        || '. Skor yang dinyatakan yang dipakai.',
    'Periksa skor dan nilai aspek pada berita acara.',
    'memperingatkan',
from kesehatan
inner join sumber
    on kesehatan.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'skor'
where abs(kesehatan.skor_dinyatakan - kesehatan.skor_dihitung) > 0.005
order by sumber.sumber_id;
