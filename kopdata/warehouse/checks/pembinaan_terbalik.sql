-- One row per coaching activity that ends before it starts.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'tanggal_selesai',
    kolom.letter || sumber.row,
    strftime(pembinaan.tanggal_selesai, '%d/%m/%Y'),
    'Pembinaan ini berakhir ' || strftime(pembinaan.tanggal_selesai, '%d/%m/%Y')
        || ', sebelum dimulai ' || strftime(pembinaan.tanggal_mulai, '%d/%m/%Y')
        || ', jadi belum dihitung selesai.',
    'Periksa tanggal mulai dan tanggal selesainya, lalu kirim lagi.',
    'memperingatkan',
from pembinaan
inner join sumber
    on pembinaan.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'tanggal_selesai'
where pembinaan.diragukan
order by sumber.sumber_id;
