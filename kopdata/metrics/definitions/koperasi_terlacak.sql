-- One row per year, from the first Satgas visit's, and koperasi registered at its end.
select
    terdaftar.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    coalesce(verifikasi.hasil = 'ditemukan', false)::integer as numerator,
    1 as denominator,
    (verifikasi.hasil is null)::integer as unknown,
    coalesce(verifikasi.sumber_id, terdaftar.sumber_id) as sumber_id,
from terdaftar
asof left join verifikasi
    on terdaftar.koperasi_id = verifikasi.koperasi_id
    and terdaftar.akhir >= verifikasi.tanggal
where terdaftar.tahun >= (select min(year(tanggal)) from verifikasi)
