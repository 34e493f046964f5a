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
        and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
        and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
)

select
    koperasi_id,
    sumber_id,
    skor::double as skor,
from assessed
where skor is not null
order by koperasi_id
