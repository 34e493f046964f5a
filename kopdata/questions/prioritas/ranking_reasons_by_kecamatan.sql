-- One row per kecamatan of the selection: koperasi ranked and not, and for how many each reason
-- holds.
select
    kecamatan,
    count(pola) as ranked,
    count(*) - count(pola) as not_ranked,
    {
        'satu_rat_lagi': count(*) filter (where satu_rat_lagi and pola is not null),
        'predikat_turun': count(*) filter (where predikat_turun and pola is not null),
        'zona_merah': count(*) filter (where zona_merah and pola is not null),
        'belum_pernah_dibina': count(*) filter (where belum_pernah_dibina and pola is not null),
        'aktif_tanpa_rat': count(*) filter (where aktif_tanpa_rat and pola is not null),
        'tenggat_dekat': count(*) filter (where tenggat_dekat and pola is not null),
        'banyak_anggota': count(*) filter (where banyak_anggota and pola is not null),
        'data_bertentangan': count(*) filter (where data_bertentangan and pola is not null),
        'tanpa_rat_terakhir': count(*) filter (where tanpa_rat_terakhir and pola is not null),
        'tidak_aktif': count(*) filter (where tidak_aktif and pola is not null)
    } as reasons,
from prioritas
where terpilih(
    kecamatan, jenis, bentuk, merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
group by kecamatan
order by kecamatan
