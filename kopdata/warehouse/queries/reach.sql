-- One row per status of the koperasi registered at the end of $tahun: how many finished activities
-- each had ever had by then.
with coached as (
    select
        terdaftar.koperasi_id,
        any_value(terdaftar.status) as status,
        count(kegiatan_selesai.sumber_id) as times,
    from terdaftar
    inner join koperasi
        on terdaftar.koperasi_id = koperasi.koperasi_id
    left join kegiatan_selesai
        on terdaftar.koperasi_id = kegiatan_selesai.koperasi_id
        and kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai <= terdaftar.akhir
    where terdaftar.tahun = $tahun
        and (
            len($kecamatan::varchar[]) = 0
            or list_contains($kecamatan::varchar[], koperasi.kecamatan)
        )
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
        and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
    group by terdaftar.koperasi_id
)

select
    status,
    count(*) filter (where times = 0) as never,
    count(*) filter (where times = 1) as once,
    count(*) filter (where times = 2) as twice,
    count(*) filter (where times > 2) as more,
from coached
group by status
order by
    list_position(
        ['Aktif', 'Tidak Aktif', 'Dibekukan', 'Dalam Penyelesaian'], status
    ) nulls last,
    status
