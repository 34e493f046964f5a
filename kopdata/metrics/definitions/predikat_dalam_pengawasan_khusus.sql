-- One row per year and koperasi registered at its end that was assessed for it.
select
    terdaftar.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    coalesce(kesehatan.predikat = 'Dalam Pengawasan Khusus', false)::integer as numerator,
    1 as denominator,
    0 as unknown,
    kesehatan.tanggal,
    coalesce(kesehatan.sumber_id, terdaftar.sumber_id) as sumber_id,
from terdaftar
inner join kesehatan
    on terdaftar.koperasi_id = kesehatan.koperasi_id
    and terdaftar.tahun = kesehatan.tahun
where kesehatan.skor is not null or kesehatan.predikat is not null
