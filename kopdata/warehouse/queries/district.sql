-- One row per koperasi registered at the end of $tahun: its status, the RAT for the last tahun buku whose
-- deadlines had passed by then, the predikat of the year, and how often it was coached so far.
with last_season as (
    select max(dasar_rat.tahun_buku) as tahun_buku
    from dasar_rat
    where dasar_rat.batas <= (select akhir from tahun where tahun = $tahun)
),

coached as (
    select
        kegiatan_selesai.koperasi_id,
        count(*) as times,
    from kegiatan_selesai
    where kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai <= (select akhir from tahun where tahun = $tahun)
    group by kegiatan_selesai.koperasi_id
)

select
    last_season.tahun_buku,
    koperasi.koperasi_id,
    koperasi.nama,
    koperasi.jenis,
    terdaftar.status,
    case when dasar_rat.koperasi_id is not null then coalesce(rat.dilaksanakan, false) end as rat,
    kesehatan.predikat,
    coalesce(coached.times, 0) as coached,
    terdaftar.sumber_id,
from terdaftar
inner join koperasi
    on terdaftar.koperasi_id = koperasi.koperasi_id
cross join last_season
left join dasar_rat
    on koperasi.koperasi_id = dasar_rat.koperasi_id
    and dasar_rat.tahun_buku = last_season.tahun_buku
left join rat
    on koperasi.koperasi_id = rat.koperasi_id
    and rat.tahun_buku = last_season.tahun_buku
left join kesehatan
    on koperasi.koperasi_id = kesehatan.koperasi_id
    and kesehatan.tahun = $tahun
left join coached
    on koperasi.koperasi_id = coached.koperasi_id
where terdaftar.tahun = $tahun
    and list_contains($kecamatan::varchar[], koperasi.kecamatan)
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
    and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
order by
    list_position(
        ['Aktif', 'Tidak Aktif', 'Dibekukan', 'Dalam Penyelesaian'], terdaftar.status
    ) nulls last,
    koperasi.nama,
    koperasi.koperasi_id
