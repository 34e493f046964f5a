-- rat_outcome One row per koperasi that owes the RAT of a tahun buku, with what became of it:
-- on_time, late, undated, in_doubt (nobody could read whether it was held), not_due (not held, the
-- deadline to come) or not_held; the same parts as rat_season.
with judged as (
    select
        koperasi_id,
        coalesce(max(numerator) filter (where metric = 'rat_dilaksanakan'), 0) = 1 as is_held,
        coalesce(max(numerator) filter (where metric = 'rat_tepat_waktu'), 0) = 1 as is_on_time,
        coalesce(max(unknown) filter (where metric = 'rat_dilaksanakan'), 0) = 1 as is_in_doubt,
        coalesce(max(unknown) filter (where metric = 'rat_tepat_waktu'), 0) = 1 as is_undated,
        max(sumber_id) filter (where metric = 'rat_dilaksanakan') as sumber_id,
    from metric_row
    where metric in ('rat_dilaksanakan', 'rat_tepat_waktu')
        and periode = make_date($tahun_buku::integer, 1, 1)
    group by koperasi_id
)

select
    dasar_rat.koperasi_id,
    coalesce(judged.sumber_id, dasar_rat.sumber_id) as sumber_id,
    case
        when judged.is_on_time then 'on_time'
        when judged.is_in_doubt then 'in_doubt'
        when judged.is_undated then 'undated'
        when judged.is_held then 'late'
        when dasar_rat.batas > about.data_date then 'not_due'
        else 'not_held'
    end as outcome,
from dasar_rat
cross join about
inner join koperasi
    on dasar_rat.koperasi_id = koperasi.koperasi_id
left join judged
    on dasar_rat.koperasi_id = judged.koperasi_id
where dasar_rat.tahun_buku = $tahun_buku::smallint
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by dasar_rat.koperasi_id
