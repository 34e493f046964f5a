-- One row per RAT dated before its tahun buku had ended, or more than five years after it.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'tanggal_rat',
    kolom.letter || sumber.row,
    strftime(rat_baris.tanggal_rat, '%d/%m/%Y'),
    'Tanggal RAT ' || strftime(rat_baris.tanggal_rat, '%d/%m/%Y')
        || ' tidak mungkin untuk tahun buku ' || rat_baris.tahun_buku
        || ', jadi tanggalnya tidak dipercaya: RAT diadakan sesudah tahun bukunya '
        || 'berakhir dan paling lama lima tahun kemudian.',
    'Periksa tahun buku dan tanggal RAT-nya, lalu kirim lagi.',
    'memperingatkan',
from rat_baris
inner join sumber
    on rat_baris.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'tanggal_rat'
where make_date(rat_baris.tahun_buku, 12, 31) <= rat_baris.received_on
    and not (
        rat_baris.tanggal_rat > make_date(rat_baris.tahun_buku, 12, 31)
        and rat_baris.tanggal_rat <= make_date(rat_baris.tahun_buku + 5, 12, 31)
    )
order by sumber.sumber_id;
