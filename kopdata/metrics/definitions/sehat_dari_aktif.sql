-- One row per year with assessments and koperasi Aktif at its end.
select
    terdaftar.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    coalesce(kesehatan.predikat in ('Sehat', 'Cukup Sehat'), false)::integer as numerator,
    1 as denominator,
    (kesehatan.skor is null and kesehatan.predikat is null)::integer as unknown,
    coalesce(kesehatan.sumber_id, terdaftar.sumber_id) as sumber_id,
from terdaftar
left join kesehatan
    on terdaftar.koperasi_id = kesehatan.koperasi_id
    and terdaftar.tahun = kesehatan.tahun
where terdaftar.status = 'Aktif'
    and terdaftar.tahun in (select tahun from kesehatan)
