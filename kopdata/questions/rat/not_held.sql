-- One row per koperasi that owes a RAT for a tahun buku and has not held it, those longest without
-- one first.
with base as (
    select
        dasar_rat.koperasi_id,
        dasar_rat.batas,
        dasar_rat.sumber_id,
        koperasi.nik,
        koperasi.nama,
        koperasi.kecamatan,
        koperasi.desa,
        koperasi.jenis,
        koperasi.bentuk,
        koperasi.status,
    from dasar_rat
    inner join koperasi
        on dasar_rat.koperasi_id = koperasi.koperasi_id
    where dasar_rat.tahun_buku = $tahun_buku::smallint
        and terpilih(
            dasar_rat.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
),

stated as materialized (
    select rat.*
    from rat
    semi join base
        on rat.koperasi_id = base.koperasi_id
),

chosen as (
    select
        base.* exclude (sumber_id),
        stated.status as rat_status,
        coalesce(stated.sumber_id, base.sumber_id) as sumber_id,
    from base
    left join stated
        on base.koperasi_id = stated.koperasi_id
        and stated.tahun_buku = $tahun_buku::smallint
    where not coalesce(stated.dilaksanakan, stated.diragukan, false)
),

owed as (
    select
        dasar_rat.koperasi_id,
        dasar_rat.tahun_buku,
        coalesce(stated.dilaksanakan, stated.diragukan, false) as is_held,
    from dasar_rat
    semi join chosen
        on dasar_rat.koperasi_id = chosen.koperasi_id
    left join stated
        on dasar_rat.koperasi_id = stated.koperasi_id
        and dasar_rat.tahun_buku = stated.tahun_buku
    where dasar_rat.tahun_buku <= $tahun_buku::smallint
        and kecamatan_terpilih(dasar_rat.kecamatan, $kecamatan)
        and dasar_rat.periode in (
            select periode from metric_periode where metric = 'rat_dilaksanakan'
        )
),

history as (
    select
        koperasi_id,
        count(*) as times_owed,
        count(*) filter (where not is_held) as times_missed,
        max(tahun_buku) filter (where is_held) as last_held_in_base,
    from owed
    group by koperasi_id
),

in_a_row as (
    select
        owed.koperasi_id,
        count(*) as missed_in_a_row,
    from owed
    inner join history
        on owed.koperasi_id = history.koperasi_id
    where owed.tahun_buku > coalesce(history.last_held_in_base, 0)
    group by owed.koperasi_id
),

last_rat as (
    select
        koperasi_id,
        max(tahun_buku) as tahun_buku,
        arg_max(tanggal_rat, tahun_buku) as tanggal_rat,
    from stated
    where dilaksanakan
    group by koperasi_id
),

first_asked as (
    select
        chosen.*,
        history.times_missed,
        history.times_owed,
        in_a_row.missed_in_a_row,
    from chosen
    inner join history
        on chosen.koperasi_id = history.koperasi_id
    inner join in_a_row
        on chosen.koperasi_id = in_a_row.koperasi_id
    order by in_a_row.missed_in_a_row desc, chosen.kecamatan, chosen.nama, chosen.koperasi_id
    limit $at_most::bigint
)

select
    first_asked.koperasi_id,
    first_asked.nik,
    first_asked.nama,
    first_asked.kecamatan,
    first_asked.desa,
    first_asked.jenis,
    first_asked.bentuk,
    first_asked.status,
    first_asked.rat_status,
    first_asked.batas,
    first_asked.batas <= about.data_date as is_overdue,
    last_rat.tahun_buku as last_tahun_buku,
    last_rat.tanggal_rat as last_tanggal_rat,
    first_asked.times_missed,
    first_asked.times_owed,
    first_asked.missed_in_a_row,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
from first_asked
cross join about
left join last_rat
    on first_asked.koperasi_id = last_rat.koperasi_id
left join sumber
    on first_asked.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
order by
    first_asked.missed_in_a_row desc,
    first_asked.kecamatan,
    first_asked.nama,
    first_asked.koperasi_id
