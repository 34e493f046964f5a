-- One row per koperasi registered at the end of $tahun: its status, the RAT for the last tahun buku
-- whose deadlines had passed by then, the predikat of the year, and how often it was coached so
-- far.
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
        and terpilih(
            terdaftar.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
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
),

owed as (
    select
        dasar_rat.koperasi_id,
        coalesce(rat.dilaksanakan, false) as is_held,
    from dasar_rat
    left join rat
        on dasar_rat.koperasi_id = rat.koperasi_id
        and dasar_rat.tahun_buku = rat.tahun_buku
    where dasar_rat.tahun_buku = (select tahun_buku from last_season)
        and kecamatan_terpilih(dasar_rat.kecamatan, $kecamatan)
)

select
    last_season.tahun_buku,
    chosen.koperasi_id,
    chosen.nama,
    chosen.jenis,
    chosen.status,
    owed.is_held as rat,
    kesehatan.predikat,
    coalesce(coached.times, 0) as coached,
    chosen.sumber_id,
from chosen
cross join last_season
left join owed
    on chosen.koperasi_id = owed.koperasi_id
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
