-- One row per year with assessments and koperasi of simpan pinjam registered at its end.
select
    terdaftar.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    (kesehatan.skor is not null or kesehatan.predikat is not null)::integer as numerator,
    1 as denominator,
    0 as unknown,
    case
        when kesehatan.skor is not null or kesehatan.predikat is not null then kesehatan.tanggal
    end as tanggal,
    coalesce(kesehatan.sumber_id, terdaftar.sumber_id) as sumber_id,
from terdaftar
inner join koperasi
    on terdaftar.koperasi_id = koperasi.koperasi_id
left join kesehatan
    on terdaftar.koperasi_id = kesehatan.koperasi_id
    and terdaftar.tahun = kesehatan.tahun
where terdaftar.tahun in (select tahun from kesehatan)
    and koperasi.jenis = 'Simpan Pinjam'
