-- One row per Satgas visit to a koperasi, oldest first.
select
    verifikasi.tanggal,
    verifikasi.hasil,
    verifikasi.keadaan,
    verifikasi.catatan,
    verifikasi_baris.per,
    verifikasi_baris.received_on,
    delivery.delivery,
    delivery.file,
    verifikasi_baris.sheet,
    verifikasi_baris.row,
from verifikasi
inner join verifikasi_baris
    on verifikasi.sumber_id = verifikasi_baris.sumber_id
inner join delivery
    on verifikasi_baris.number = delivery.number
where verifikasi.koperasi_id = $koperasi_id
order by verifikasi.tanggal
