-- One row per koperasi registered at the end of $tahun: its status, the RAT for the last tahun buku whose
-- deadlines had passed by then, the predikat of the year, and how often it was coached so far.
with last_season as (
    select max(dasar_rat.tahun_buku) as tahun_buku
    from dasar_rat
    where dasar_rat.batas <= (select akhir from tahun where tahun = $tahun)
),

chosen as (
    select
        terdaftar.koperasi_id,
        terdaftar.status,
        terdaftar.sumber_id,
        koperasi.nama,
        koperasi.jenis,
    from terdaftar
    inner join koperasi
        on terdaftar.koperasi_id = koperasi.koperasi_id
    where terdaftar.tahun = $tahun
        and list_contains($kecamatan::varchar[], koperasi.kecamatan)
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
        and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
),

coached as (
    select
        kegiatan_selesai.koperasi_id,
        count(*) as times,
    from kegiatan_selesai
    semi join chosen
        on kegiatan_selesai.koperasi_id = chosen.koperasi_id
    where kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai <= (select akhir from tahun where tahun = $tahun)
    group by kegiatan_selesai.koperasi_id
)

select
    last_season.tahun_buku,
    chosen.koperasi_id,
    chosen.nama,
    chosen.jenis,
    chosen.status,
    case when dasar_rat.koperasi_id is not null then coalesce(rat.dilaksanakan, false) end as rat,
    kesehatan.predikat,
    coalesce(coached.times, 0) as coached,
    chosen.sumber_id,
from chosen
cross join last_season
left join dasar_rat
    on chosen.koperasi_id = dasar_rat.koperasi_id
    and dasar_rat.tahun_buku = last_season.tahun_buku
left join rat
    on chosen.koperasi_id = rat.koperasi_id
    and rat.tahun_buku = last_season.tahun_buku
left join kesehatan
    on chosen.koperasi_id = kesehatan.koperasi_id
    and kesehatan.tahun = $tahun
left join coached
    on chosen.koperasi_id = coached.koperasi_id
order by
    list_position(
        ['Aktif', 'Tidak Aktif', 'Dibekukan', 'Dalam Penyelesaian'], chosen.status
    ) nulls last,
    chosen.nama,
    chosen.koperasi_id
