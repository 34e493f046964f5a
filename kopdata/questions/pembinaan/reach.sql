-- One row per status and number of finished activities ever, 3 for three or more, of the koperasi
-- registered at the end of $tahun; with names, one per koperasi and the newest row that says so.
with coached as (
    select
        terdaftar.koperasi_id,
        any_value(terdaftar.status) as status,
        least(count(kegiatan_selesai.sumber_id), 3) as times,
        coalesce(
            max_by(kegiatan_selesai.sumber_id, kegiatan_selesai.tanggal_selesai),
            any_value(terdaftar.sumber_id)
        ) as sumber_id,
    from terdaftar
    inner join koperasi
        on terdaftar.koperasi_id = koperasi.koperasi_id
    left join kegiatan_selesai
        on terdaftar.koperasi_id = kegiatan_selesai.koperasi_id
        and kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai <= terdaftar.akhir
    where terdaftar.tahun = $tahun
        and terpilih(
            koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
    group by terdaftar.koperasi_id
)

select
    coached.status,
    coached.times,
    case when $with_names then coached.koperasi_id end as named,
    case when $with_names then coached.sumber_id end as source,
    count(*) as koperasi,
from coached
group by coached.status, coached.times, named, source
order by
    list_position(
        ['Aktif', 'Tidak Aktif', 'Dibekukan', 'Dalam Penyelesaian'], coached.status
    ) nulls last,
    coached.status,
    coached.times,
    named
