-- One row per koperasi of a plan in the selection, by month and kecamatan: the first day since the
-- plan was made on which a coaching of it was finished.
with since as (
    select
        rencana.koperasi_id,
        rencana.bulan,
        rencana.sumber_id,
        min(kegiatan_selesai.tanggal_selesai) as coached_on,
    from rencana
    cross join about
    left join kegiatan_selesai
        on rencana.koperasi_id = kegiatan_selesai.koperasi_id
        and kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai >= rencana.disusun
        and kegiatan_selesai.tanggal_selesai <= about.data_date
    where rencana.kunci = $plan
    group by rencana.koperasi_id, rencana.bulan, rencana.sumber_id
)

select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    since.bulan,
    since.coached_on,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
from since
inner join koperasi
    on since.koperasi_id = koperasi.koperasi_id
inner join sumber
    on since.sumber_id = sumber.sumber_id
inner join delivery
    on sumber.number = delivery.number
where terpilih(
    koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by since.bulan, koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
