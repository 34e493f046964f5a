-- One row per koperasi and reason for watching it on the data date: since when, and what about it.
create table pantauan as
with parameters as (
    select
        max(parameter) filter (where alasan = 'merah_dekat') as days,
        max(parameter) filter (where alasan = 'turun_predikat') as years,
        max(parameter) filter (where alasan = 'tidak_ditemukan') as visits,
    from aturan_pantauan
),

merah_dekat as (
    select
        prioritas.koperasi_id,
        'merah_dekat' as alasan,
        (prioritas.next_batas - parameters.days) as sejak,
        prioritas.next_tahun_buku::varchar as dari,
        prioritas.next_batas::varchar as menjadi,
    from prioritas
    cross join parameters
    cross join about
    where prioritas.satu_rat_lagi
        and prioritas.next_batas <= about.data_date + parameters.days
),

turun_predikat as (
    select
        prioritas.koperasi_id,
        'turun_predikat' as alasan,
        coalesce(kesehatan.tanggal, delivery.received_on) as sejak,
        prioritas.predikat_lama || ' (' || prioritas.predikat_tahun_lama || ')' as dari,
        prioritas.predikat || ' (' || prioritas.predikat_tahun || ')' as menjadi,
    from prioritas
    cross join about
    cross join parameters
    inner join kesehatan
        on prioritas.koperasi_id = kesehatan.koperasi_id
        and prioritas.predikat_tahun = kesehatan.tahun
    left join sumber
        on kesehatan.sumber_id = sumber.sumber_id
    left join delivery
        on sumber.number = delivery.number
    where prioritas.predikat_turun
        and prioritas.predikat_tahun >= year(about.data_date) - parameters.years
),

-- A koperasi that is Bubar has lost its status as well.
last_aktif as (
    select
        koperasi_id,
        max(per) as per,
    from status_koperasi
    where status = 'Aktif'
    group by koperasi_id
),

hilang_status as (
    select
        koperasi.koperasi_id,
        'hilang_status' as alasan,
        min(status_koperasi.per) as sejak,
        'Aktif' as dari,
        any_value(koperasi.status) as menjadi,
    from koperasi
    inner join last_aktif
        on koperasi.koperasi_id = last_aktif.koperasi_id
    inner join status_koperasi
        on koperasi.koperasi_id = status_koperasi.koperasi_id
        and status_koperasi.per > last_aktif.per
    where koperasi.status <> 'Aktif'
    group by koperasi.koperasi_id
),

last_visits as (
    select
        verifikasi.koperasi_id,
        verifikasi.tanggal,
        verifikasi.hasil,
        parameters.visits,
    from verifikasi
    cross join parameters
    qualify row_number() over (
        partition by verifikasi.koperasi_id order by verifikasi.tanggal desc
    ) <= parameters.visits
),

tidak_ditemukan as (
    select
        last_visits.koperasi_id,
        'tidak_ditemukan' as alasan,
        max(last_visits.tanggal) as sejak,
        min(last_visits.tanggal)::varchar as dari,
        max(last_visits.tanggal)::varchar as menjadi,
    from last_visits
    inner join prioritas
        on last_visits.koperasi_id = prioritas.koperasi_id
    group by last_visits.koperasi_id
    having count(*) = any_value(last_visits.visits)
        and bool_and(last_visits.hasil = 'tidak ditemukan')
),

watched as (
    select * from merah_dekat
    union all select * from turun_predikat
    union all select * from hilang_status
    union all select * from tidak_ditemukan
)

select
    watched.*,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.merah_putih,
from watched
inner join koperasi
    on watched.koperasi_id = koperasi.koperasi_id
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id, watched.alasan;
