-- One row per coaching activity of a koperasi, finished or not, oldest first. No officers' names.
select
    pembinaan.kegiatan,
    pembinaan.jenis,
    pembinaan.tanggal_mulai,
    pembinaan.tanggal_selesai,
    pembinaan.status,
    pembinaan.peserta,
    coalesce(kegiatan_selesai.is_finished, false) as is_finished,
    pembinaan_baris.per,
    pembinaan_baris.received_on,
    delivery.delivery,
    delivery.file,
    pembinaan_baris.sheet,
    pembinaan_baris.row,
from pembinaan
inner join pembinaan_baris
    on pembinaan.sumber_id = pembinaan_baris.sumber_id
inner join delivery
    on pembinaan_baris.number = delivery.number
left join kegiatan_selesai
    on pembinaan.sumber_id = kegiatan_selesai.sumber_id
where pembinaan.koperasi_id = $koperasi_id
order by coalesce(pembinaan.tanggal_selesai, pembinaan.tanggal_mulai), pembinaan.kegiatan
