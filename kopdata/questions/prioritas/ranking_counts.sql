-- One row: how many koperasi of the selection can be ranked, and how many cannot.
select
    count(pola) as ranked,
    count(*) - count(pola) as not_ranked,
from prioritas
where terpilih(
    kecamatan, jenis, bentuk, merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
