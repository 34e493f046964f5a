-- One row per tahun buku whose figures a koperasi reported, oldest first.
select
    keragaan.tahun_buku,
    keragaan.anggota,
    keragaan.modal_sendiri,
    keragaan.modal_luar,
    keragaan.aset,
    keragaan.volume_usaha,
    keragaan.shu,
    keragaan.karyawan,
    keragaan_baris.per,
    keragaan_baris.received_on,
    delivery.delivery,
    delivery.file,
    keragaan_baris.sheet,
    keragaan_baris.row,
from keragaan
inner join keragaan_baris
    on keragaan.sumber_id = keragaan_baris.sumber_id
inner join delivery
    on keragaan_baris.number = delivery.number
where keragaan.koperasi_id = $koperasi_id
order by keragaan.tahun_buku
