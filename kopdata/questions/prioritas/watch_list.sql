-- One row per koperasi of the selection and reason for watching it.
select
    koperasi_id,
    nik,
    nama,
    kecamatan,
    alasan,
    sejak,
    dari,
    menjadi,
from pantauan
where terpilih(
    kecamatan, jenis, bentuk, merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by kecamatan, nama, koperasi_id, alasan
