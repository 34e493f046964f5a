-- One row per koperasi of the selection that cannot be ranked, with the fields that are missing.
select
    koperasi_id,
    nik,
    nama,
    kecamatan,
    kurang,
from prioritas
where len(kurang) > 0
    and terpilih(
        kecamatan, jenis, bentuk, merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by kecamatan, nama, koperasi_id
limit $limit::bigint
offset $offset::bigint
