-- One row per tahun buku whose deadlines are taken as the rule, and tahun buku counted by it: that
-- asked for and the one before it. How many held a RAT by then, of those that owe one.
with rule as (
    select
        tahun_buku as rule_of,
        bentuk,
        batas,
    from batas_rat
    where tahun_buku in ($tahun_buku - 1, $tahun_buku)
)

select
    rule.rule_of,
    dasar_rat.tahun_buku,
    count(*) filter (
        rat.dilaksanakan
        and rat.tanggal_rat <= rule.batas + to_years(dasar_rat.tahun_buku - rule.rule_of)
    ) as on_time,
    count(*) as owing,
from dasar_rat
inner join koperasi
    on dasar_rat.koperasi_id = koperasi.koperasi_id
inner join rule
    on koperasi.bentuk = rule.bentuk
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.tahun_buku in ($tahun_buku - 1, $tahun_buku)
    and dasar_rat.tahun_buku in (select tahun_buku from rat)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by rule.rule_of, dasar_rat.tahun_buku
order by rule.rule_of, dasar_rat.tahun_buku
