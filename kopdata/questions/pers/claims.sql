-- One row per statement and reading of it that came with a delivery.
select
    klaim.id,
    klaim.metric,
    klaim.scope,
    klaim.period,
    klaim.published_on,
    klaim.value,
    klaim.unit,
    klaim.qualifier,
    klaim.speaker,
    klaim.source_title,
    klaim.source_url,
    klaim.wording_note,
    klaim.keadaan,
    delivery.delivery,
    klaim.bacaan,
    klaim.bacaan_metrik,
    klaim.bacaan_wilayah,
    klaim.bacaan_tahun,
    klaim.bacaan_nilai,
    klaim.bacaan_ukuran,
    klaim.bacaan_kualifikasi,
    klaim.bacaan_dasar,
from klaim
left join delivery
    on klaim.number = delivery.number
order by klaim.published_on, klaim.id, klaim.bacaan
