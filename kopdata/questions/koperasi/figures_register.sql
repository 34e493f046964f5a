-- One row per koperasi of a selection, with the row that names it; as in register_list.
select
    koperasi_id,
    sumber_id,
from koperasi
where terpilih(
    kecamatan, jenis, bentuk, merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by koperasi_id
