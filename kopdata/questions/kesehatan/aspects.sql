-- One row per year and aspect: the spread of the scores given, of koperasi registered at the year's
-- end and assessed with the scheme that has these four aspects.
with assessed as (
    select
        kesehatan.tahun,
        kesehatan.tata_kelola,
        kesehatan.profil_risiko,
        kesehatan.kinerja_keuangan,
        kesehatan.permodalan,
    from kesehatan
    inner join skema
        on kesehatan.skema = skema.skema
        and skema.computes_score
    inner join terdaftar
        on kesehatan.koperasi_id = terdaftar.koperasi_id
        and kesehatan.tahun = terdaftar.tahun
    inner join koperasi
        on kesehatan.koperasi_id = koperasi.koperasi_id
    where terpilih(
        terdaftar.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

by_aspect as (
    unpivot assessed
    on tata_kelola, profil_risiko, kinerja_keuangan, permodalan
    into name aspek value skor
)

select
    by_aspect.tahun,
    by_aspect.aspek,
    count(*) as koperasi,
    quantile_cont(by_aspect.skor, 0.25)::double as lower_quarter,
    quantile_cont(by_aspect.skor, 0.5)::double as median,
    quantile_cont(by_aspect.skor, 0.75)::double as upper_quarter,
    any_value(tahun.lengkap) as lengkap,
from by_aspect
inner join tahun
    on by_aspect.tahun = tahun.tahun
group by by_aspect.tahun, by_aspect.aspek
order by by_aspect.tahun, by_aspect.aspek
