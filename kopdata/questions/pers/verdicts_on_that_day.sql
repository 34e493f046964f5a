-- One row per metric: how things stood on a day, as this warehouse knows it. The same rules as the
-- metrics' own, for any day: what is dated later does not count, however well it is known by now.
with chosen as (
    select
        koperasi_id,
        berdiri,
        bentuk,
        $day::date as day,
    from koperasi
    where terpilih(
        kecamatan, jenis, bentuk, merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

registered as (
    select
        chosen.koperasi_id,
        chosen.day,
        status_koperasi.status,
    from chosen
    asof left join status_koperasi
        on chosen.koperasi_id = status_koperasi.koperasi_id
        and chosen.day >= status_koperasi.per
    where chosen.berdiri <= chosen.day
        and status_koperasi.status is distinct from 'Bubar'
),

visited as (
    select
        registered.koperasi_id,
        verifikasi.hasil,
    from registered
    asof left join verifikasi
        on registered.koperasi_id = verifikasi.koperasi_id
        and registered.day >= verifikasi.tanggal
),

owing as (
    select
        chosen.koperasi_id,
        coalesce(rat.dilaksanakan, false)
            and coalesce(rat.tanggal_rat, rat.tanggal_lapor, chosen.day) <= chosen.day as held,
        coalesce(rat.diragukan, false) as in_doubt,
    from chosen
    inner join batas_rat
        on chosen.bentuk = batas_rat.bentuk
        and batas_rat.tahun_buku = $tahun::smallint
    asof left join status_koperasi
        on chosen.koperasi_id = status_koperasi.koperasi_id
        and least(batas_rat.batas, chosen.day) >= status_koperasi.per
    left join rat
        on chosen.koperasi_id = rat.koperasi_id
        and rat.tahun_buku = $tahun::smallint
    where chosen.berdiri <= make_date($tahun, 12, 31)
        and status_koperasi.status is distinct from 'Bubar'
),

coached as (
    select
        kegiatan_selesai.koperasi_id,
        min(kegiatan_selesai.tanggal_selesai) as first_ever,
        bool_or(year(kegiatan_selesai.tanggal_selesai) = $tahun::smallint) as in_year,
    from kegiatan_selesai
    inner join chosen
        on kegiatan_selesai.koperasi_id = chosen.koperasi_id
    where kegiatan_selesai.is_finished
        and kegiatan_selesai.tanggal_selesai <= chosen.day
    group by kegiatan_selesai.koperasi_id
)

select 'koperasi_terdaftar' as metric, count(*) as numerator, null as denominator, 0 as unknown,
from registered
union all
select
    'koperasi_aktif',
    count(*) filter (status = 'Aktif'),
    count(*),
    count(*) filter (status is null),
from registered
union all
select
    'koperasi_terlacak',
    count(*) filter (hasil = 'ditemukan'),
    count(*),
    count(*) filter (hasil is null),
from visited
union all
select 'rat_dilaksanakan', count(*) filter (held), count(*), count(*) filter (in_doubt)
from owing
union all
select 'koperasi_dibina', count(*) filter (in_year), null, 0
from coached
union all
select 'koperasi_dibina_baru', count(*) filter (year(first_ever) = $tahun::smallint), null, 0
from coached
