-- One row per outcome, whether it was there before, and whether coached: koperasi first coached in
-- $tahun, and similar ones not coached up to the end of the following year. Similar: the same
-- outcome before, and jenis and kecamatan shared with a coached one. With names, one row per
-- koperasi.
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

rat_held as (
    select
        dasar_rat.koperasi_id,
        dasar_rat.tahun_buku,
        coalesce(rat.dilaksanakan, false) as is_held,
        coalesce(rat.sumber_id, dasar_rat.sumber_id) as sumber_id,
    from dasar_rat
    left join rat
        on dasar_rat.koperasi_id = rat.koperasi_id
        and dasar_rat.tahun_buku = rat.tahun_buku
    where dasar_rat.tahun_buku in ($tahun - 2, $tahun)
        and not coalesce(rat.diragukan, false)
        and kecamatan_terpilih(dasar_rat.kecamatan, $kecamatan)
),

outcome as (
    select
        'rat' as outcome,
        compared.*,
        before.is_held as had_before,
        later.is_held as has_after,
        later.sumber_id,
    from compared
    inner join rat_held as before
        on compared.koperasi_id = before.koperasi_id
        and before.tahun_buku = $tahun - 2
    inner join rat_held as later
        on compared.koperasi_id = later.koperasi_id
        and later.tahun_buku = $tahun

    union all

    select
        'predikat' as outcome,
        compared.*,
        sehat_atau_cukup(before.predikat) as had_before,
        sehat_atau_cukup(later.predikat) as has_after,
        later.sumber_id,
    from compared
    inner join kesehatan as before
        on compared.koperasi_id = before.koperasi_id
        and before.tahun = $tahun - 1
        and before.predikat is not null
    inner join kesehatan as later
        on compared.koperasi_id = later.koperasi_id
        and later.tahun = $tahun + 1
        and later.predikat is not null
),

coached as (
    select
        outcome,
        had_before,
        kecamatan,
        jenis,
    from outcome
    where is_coached
)

select
    outcome.outcome,
    outcome.had_before,
    outcome.is_coached,
    case when $with_names then outcome.koperasi_id end as named,
    case when $with_names then outcome.sumber_id end as source,
    count(*) as total,
    count(*) filter (where outcome.has_after) as after,
from outcome
semi join coached
    on outcome.outcome = coached.outcome
    and outcome.had_before = coached.had_before
    and outcome.kecamatan = coached.kecamatan
    and outcome.jenis is not distinct from coached.jenis
group by all
order by outcome.outcome, outcome.had_before, outcome.is_coached, named
