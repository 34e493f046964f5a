-- aspect_scores
-- One row per koperasi behind a median of aspects_of_health: its score in one aspect and year.
with assessed as (
    select
        kesehatan.koperasi_id,
        kesehatan.sumber_id,
        case $aspek::varchar
            when 'tata_kelola' then kesehatan.tata_kelola
            when 'profil_risiko' then kesehatan.profil_risiko
            when 'kinerja_keuangan' then kesehatan.kinerja_keuangan
            when 'permodalan' then kesehatan.permodalan
        end as skor,
    from kesehatan
    inner join skema
        on kesehatan.skema = skema.skema
        and skema.computes_score
    inner join terdaftar
        on kesehatan.koperasi_id = terdaftar.koperasi_id
        and kesehatan.tahun = terdaftar.tahun
    inner join koperasi
        on kesehatan.koperasi_id = koperasi.koperasi_id
    where kesehatan.tahun = $tahun::smallint
        and terpilih(
            koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
)

select
    koperasi_id,
    sumber_id,
    skor::double as skor,
from assessed
where skor is not null
order by koperasi_id
