-- One row per outcome, whether it is the placebo, what came before (the outcome, that of the year
-- before it, aktif or found), whether coached, and whether somebody of the other group came from
-- the same: koperasi first coached in $tahun, and those not coached up to the end of the following
-- year in the kecamatan and jenis of a coached one. The placebo asks the same of a year before any
-- of them was coached. With names, one row per koperasi.
with first_coached as (
    select
        koperasi_id,
        min(tanggal_selesai) as tanggal,
    from kegiatan_selesai
    where is_finished
    group by koperasi_id
),

compared as (
    select
        koperasi.koperasi_id,
        koperasi.kecamatan,
        koperasi.jenis,
        coalesce(year(first_coached.tanggal) = $tahun, false) as is_coached,
    from koperasi
    left join first_coached
        on koperasi.koperasi_id = first_coached.koperasi_id
    where (
            first_coached.tanggal is null
            or year(first_coached.tanggal) = $tahun
            or year(first_coached.tanggal) > $tahun + 1
        )
        and terpilih(
            koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
),

rat_stated as (
    select
        dasar_rat.koperasi_id,
        dasar_rat.tahun_buku,
        coalesce(rat.dilaksanakan, false) as had,
        coalesce(rat.sumber_id, dasar_rat.sumber_id) as sumber_id,
    from dasar_rat
    -- Of a tahun buku that no list speaks of, nobody can say that a koperasi held none.
    semi join tahun_buku_rat
        on dasar_rat.tahun_buku = tahun_buku_rat.tahun_buku
    left join rat
        on dasar_rat.koperasi_id = rat.koperasi_id
        and dasar_rat.tahun_buku = rat.tahun_buku
    where dasar_rat.tahun_buku between $tahun - 4 and $tahun
        and not coalesce(rat.diragukan, false)
),

-- What each had, the year told first, then the ones before it: a null is nothing stated.
history as (
    select
        'rat' as outcome,
        koperasi_id,
        bool_or(had) filter (where tahun_buku = $tahun) as later,
        bool_or(had) filter (where tahun_buku = $tahun - 2) as before,
        bool_or(had) filter (where tahun_buku = $tahun - 3) as earlier,
        bool_or(had) filter (where tahun_buku = $tahun - 4) as earliest,
        any_value(sumber_id) filter (where tahun_buku = $tahun) as sumber_id,
    from rat_stated
    group by koperasi_id

    union all

    select
        'predikat' as outcome,
        koperasi_id,
        bool_or(sehat_atau_cukup(predikat)) filter (where tahun = $tahun + 1) as later,
        bool_or(sehat_atau_cukup(predikat)) filter (where tahun = $tahun - 1) as before,
        bool_or(sehat_atau_cukup(predikat)) filter (where tahun = $tahun - 2) as earlier,
        bool_or(sehat_atau_cukup(predikat)) filter (where tahun = $tahun - 3) as earliest,
        any_value(sumber_id) filter (where tahun = $tahun + 1) as sumber_id,
    from kesehatan
    where tahun between $tahun - 3 and $tahun + 1
        and predikat is not null
    group by koperasi_id
),

status_before as (
    select
        koperasi_id,
        arg_max_null(status, per) filter (where per < make_date($tahun, 1, 1)) as now,
        arg_max_null(status, per) filter (where per < make_date($tahun - 1, 1, 1)) as earlier,
    from status_koperasi
    where per < make_date($tahun, 1, 1)
    group by koperasi_id
),

visited_before as (
    select
        koperasi_id,
        arg_max(hasil, tanggal) filter (where tanggal < make_date($tahun, 1, 1)) as now,
        arg_max(hasil, tanggal) filter (where tanggal < make_date($tahun - 1, 1, 1)) as earlier,
    from verifikasi
    where tanggal < make_date($tahun, 1, 1)
    group by koperasi_id
),

lived as (
    select
        compared.*,
        history.* exclude (koperasi_id), -- noqa: RF02
        coalesce(status_before.now = 'Aktif', false)
            or coalesce(visited_before.now = 'ditemukan', false) as there_now,
        coalesce(status_before.earlier = 'Aktif', false)
            or coalesce(visited_before.earlier = 'ditemukan', false) as there_earlier,
    from compared
    inner join history
        on compared.koperasi_id = history.koperasi_id
    left join status_before
        on compared.koperasi_id = status_before.koperasi_id
    left join visited_before
        on compared.koperasi_id = visited_before.koperasi_id
    where history.before is not null
),

known as (
    select
        koperasi_id,
        kecamatan,
        jenis,
        is_coached,
        outcome,
        false as is_placebo,
        before as had_before,
        earlier as had_earlier,
        there_now as was_there,
        later as has_after,
        sumber_id,
    from lived
    where later is not null

    union all

    select
        koperasi_id,
        kecamatan,
        jenis,
        is_coached,
        outcome,
        true as is_placebo,
        earlier as had_before,
        earliest as had_earlier,
        there_earlier as was_there,
        before as has_after,
        sumber_id,
    from lived
    where earlier is not null
),

coached as (
    select
        outcome,
        is_placebo,
        kecamatan,
        jenis,
    from known
    where is_coached
),

matched as (
    select
        known.*,
        bool_or(known.is_coached) over alike and bool_or(not known.is_coached) over alike
            as is_matched,
    from known
    semi join coached
        on known.outcome = coached.outcome
        and known.is_placebo = coached.is_placebo
        and known.kecamatan = coached.kecamatan
        and known.jenis is not distinct from coached.jenis
    window alike as (
        partition by
            known.outcome,
            known.is_placebo,
            known.had_before,
            known.had_earlier,
            known.was_there
    )
)

select
    outcome,
    is_placebo,
    had_before,
    had_earlier,
    was_there,
    is_coached,
    is_matched,
    case when $with_names then koperasi_id end as named,
    case when $with_names then sumber_id end as source,
    count(*) as total,
    count(*) filter (where has_after) as after,
from matched
group by all
order by outcome, is_placebo, had_before, had_earlier, was_there, is_coached, named
