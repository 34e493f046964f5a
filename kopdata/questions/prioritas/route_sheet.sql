-- One row per koperasi asked for, in that order: what is missing about it, the tahun buku and year
-- that is said of, its last finished coaching and its last visit.
with last_tahun_buku as (
    select max(tahun_buku) as tahun
    from tahun_buku
    where is_due
),

last_tahun as (
    select max(tahun) as tahun
    from tahun
    where lengkap
),

coached as (
    select
        koperasi_id,
        max(tanggal_selesai) as tanggal,
    from kegiatan_selesai
    where is_finished
    group by koperasi_id
),

visited as (
    select
        koperasi_id,
        max(tanggal) as tanggal,
        arg_max(hasil, tanggal) as hasil,
    from verifikasi
    group by koperasi_id
)

select
    koperasi.koperasi_id,
    koperasi.nama,
    koperasi.desa,
    koperasi.alamat,
    list_filter(
        [
            case when dasar_rat.koperasi_id is not null and not coalesce(rat.dilaksanakan, false)
                then 'rat' end,
            case when dasar_rat.koperasi_id is not null and keragaan.koperasi_id is null
                then 'keragaan' end,
            case when koperasi.nik is null then 'nik' end,
            case when koperasi.nomor_badan_hukum is null then 'nomor_badan_hukum' end,
            case when koperasi.tanggal_badan_hukum is null then 'tanggal_badan_hukum' end,
            case when koperasi.status is null then 'status' end,
            case when koperasi.alamat is null then 'alamat' end,
            case when koperasi.desa is null then 'desa' end,
            case when koperasi.jenis is null then 'jenis' end,
            case when kesehatan.koperasi_id is null and last_tahun.tahun is not null
                then 'kesehatan' end,
        ],
        lambda missing: missing is not null -- noqa: RF02
    ) as missing,
    last_tahun_buku.tahun as tahun_buku,
    last_tahun.tahun,
    coached.tanggal as coached_on,
    visited.tanggal as visited_on,
    visited.hasil,
from koperasi
cross join last_tahun_buku
cross join last_tahun
left join dasar_rat
    on koperasi.koperasi_id = dasar_rat.koperasi_id
    and last_tahun_buku.tahun = dasar_rat.tahun_buku
left join rat
    on koperasi.koperasi_id = rat.koperasi_id
    and last_tahun_buku.tahun = rat.tahun_buku
left join keragaan
    on koperasi.koperasi_id = keragaan.koperasi_id
    and last_tahun_buku.tahun = keragaan.tahun_buku
left join kesehatan
    on koperasi.koperasi_id = kesehatan.koperasi_id
    and last_tahun.tahun = kesehatan.tahun
left join coached
    on koperasi.koperasi_id = coached.koperasi_id
left join visited
    on koperasi.koperasi_id = visited.koperasi_id
where list_contains($ids::varchar[], koperasi.koperasi_id)
order by list_position($ids::varchar[], koperasi.koperasi_id)
