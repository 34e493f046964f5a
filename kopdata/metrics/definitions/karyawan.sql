-- One row per tahun buku and koperasi that gave its karyawan.
select
    tahun_buku.periode,
    koperasi.kecamatan,
    keragaan.koperasi_id,
    keragaan.karyawan as numerator,
    null as denominator,
    0 as unknown,
    keragaan.sumber_id,
from keragaan
inner join tahun_buku
    on keragaan.tahun_buku = tahun_buku.tahun_buku
inner join koperasi
    on keragaan.koperasi_id = koperasi.koperasi_id
where keragaan.karyawan is not null
