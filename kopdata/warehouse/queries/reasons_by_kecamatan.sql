-- One row per kecamatan of the selection: koperasi ranked and not, and for how many each reason holds.
select
    kecamatan,
    count(pola) as ranked,
    count(*) - count(pola) as not_ranked,
    count(*) filter (where pola & 1 > 0) as satu_rat_lagi,
    count(*) filter (where pola & 2 > 0) as predikat_turun,
    count(*) filter (where pola & 4 > 0) as zona_merah,
    count(*) filter (where pola & 8 > 0) as belum_pernah_dibina,
    count(*) filter (where pola & 16 > 0) as aktif_tanpa_rat,
    count(*) filter (where pola & 32 > 0) as tenggat_dekat,
    count(*) filter (where pola & 64 > 0) as banyak_anggota,
    count(*) filter (where pola & 128 > 0) as data_bertentangan,
from prioritas
where (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
    and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
group by kecamatan
order by kecamatan
