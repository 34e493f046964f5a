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

-- The year told, the one before it, the one before that, and the year at whose end it was there.
asked (outcome, is_placebo, later, before, earlier, there) as (
    values
        ('rat', false, $tahun, $tahun - 2, $tahun - 3, $tahun - 1),
        ('rat', true, $tahun - 2, $tahun - 3, $tahun - 4, $tahun - 2),
        ('predikat', false, $tahun + 1, $tahun - 1, $tahun - 2, $tahun - 1),
        ('predikat', true, $tahun - 1, $tahun - 2, $tahun - 3, $tahun - 2)
),

stated as (
    select
        'rat' as outcome,
        dasar_rat.koperasi_id,
        dasar_rat.tahun_buku as tahun,
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

    union all

    select
        'predikat' as outcome,
        koperasi_id,
        tahun,
        sehat_atau_cukup(predikat) as had,
        sumber_id,
    from kesehatan
    where tahun between $tahun - 3 and $tahun + 1
        and predikat is not null
),

outcome as (
    select
        asked.outcome,
        asked.is_placebo,
        compared.*,
        make_date(asked.there, 12, 31) as hari,
        before.had as had_before,
        earlier.had as had_earlier,
        later.had as has_after,
        later.sumber_id,
    from compared
    cross join asked
    inner join stated as before
        on compared.koperasi_id = before.koperasi_id
        and asked.outcome = before.outcome
        and asked.before = before.tahun
    inner join stated as later
        on compared.koperasi_id = later.koperasi_id
        and asked.outcome = later.outcome
        and asked.later = later.tahun
    left join stated as earlier
        on compared.koperasi_id = earlier.koperasi_id
        and asked.outcome = earlier.outcome
        and asked.earlier = earlier.tahun
),

known as (
    select
        outcome.*,
        coalesce(status_koperasi.status = 'Aktif', false)
            or coalesce(verifikasi.hasil = 'ditemukan', false) as was_there,
    from outcome
    asof left join status_koperasi
        on outcome.koperasi_id = status_koperasi.koperasi_id
        and outcome.hari >= status_koperasi.per
    asof left join verifikasi
        on outcome.koperasi_id = verifikasi.koperasi_id
        and outcome.hari >= verifikasi.tanggal
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
