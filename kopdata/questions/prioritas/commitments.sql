-- One row per statement of a commitment in the order it was made, with the row it comes from.
select
    komitmen.kunci,
    komitmen.id,
    komitmen.janji,
    komitmen.penanggung_jawab,
    komitmen.metrik,
    komitmen.kecamatan,
    komitmen.nilai_awal,
    komitmen.nilai_target,
    komitmen.keadaan,
    komitmen.alasan,
    komitmen.tanggal,
    komitmen.tenggat,
    komitmen.tenggat_berlaku,
    komitmen.is_postponed,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
from komitmen
inner join sumber
    on komitmen.sumber_id = sumber.sumber_id
inner join delivery
    on sumber.number = delivery.number
order by komitmen.kunci, komitmen.urutan
