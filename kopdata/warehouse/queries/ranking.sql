-- One row per koperasi of the selection that can be ranked, the most points first; of equals the one
-- never coached or coached longest ago, then by kecamatan and name. `points` are those of each `pola`.
select
    row_number() over (
        order by
            points desc,
            dibina_terakhir nulls first,
            kecamatan,
            nama,
            koperasi_id
    ) as place,
    koperasi_id,
    nik,
    nama,
    kecamatan,
    points,
    pola,
    window_from,
    next_tahun_buku,
    next_batas,
    last_due,
    predikat_lama,
    predikat_tahun_lama,
    predikat,
    predikat_tahun,
    anggota,
    anggota_tahun_buku,
    bertentangan,
    dibina_terakhir,
from (
    select
        *,
        list_extract($points::integer[], pola + 1) as points,
    from prioritas
    where pola is not null
        and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
        and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], jenis))
        and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], bentuk))
        and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
)
order by
    points desc,
    dibina_terakhir nulls first,
    kecamatan,
    nama,
    koperasi_id
limit $limit::bigint
offset $offset::bigint
