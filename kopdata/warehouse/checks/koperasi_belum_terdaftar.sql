-- One row per row of facts about a koperasi that no register names yet: it counts once one does.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'nama',
    kolom.letter || sumber.row,
    coalesce(sumber.nama, sumber.nik),
    'Koperasi ini belum ada dalam daftar koperasi mana pun; '
        || 'barisnya disimpan tetapi belum dihitung.',
    'Terima daftar koperasi yang memuatnya, '
        || 'atau perbaiki NIK, badan hukum, nama atau kecamatannya.',
    'memperingatkan',
from fakta_tanpa_koperasi
inner join sumber
    on fakta_tanpa_koperasi.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'nama'
where len(fakta_tanpa_koperasi.candidates) = 0
order by sumber.sumber_id;
