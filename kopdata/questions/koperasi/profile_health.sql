-- One row per year a koperasi was assessed, oldest first.
select
    kesehatan.tahun,
    kesehatan.skema,
    kesehatan.tanggal,
    kesehatan.predikat,
    kesehatan.skor,
    kesehatan.tata_kelola,
    kesehatan.profil_risiko,
    kesehatan.kinerja_keuangan,
    kesehatan.permodalan,
    kesehatan_baris.per,
    kesehatan_baris.received_on,
    delivery.delivery,
    delivery.file,
    kesehatan_baris.sheet,
    kesehatan_baris.row,
from kesehatan
inner join kesehatan_baris
    on kesehatan.sumber_id = kesehatan_baris.sumber_id
inner join delivery
    on kesehatan_baris.number = delivery.number
where kesehatan.koperasi_id = $koperasi_id
order by kesehatan.tahun
