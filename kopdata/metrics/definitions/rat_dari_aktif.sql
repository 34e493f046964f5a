-- One row per tahun buku with RAT data and koperasi that existed at its end and was Aktif at the
-- end of the next year (or on the data date if that comes first).
select
    tahun_buku.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    coalesce(rat.dilaksanakan, false)::integer as numerator,
    1 as denominator,
    coalesce(rat.diragukan, false)::integer as unknown,
    coalesce(rat.sumber_id, terdaftar.sumber_id) as sumber_id,
from tahun_buku
inner join terdaftar
    on terdaftar.tahun = least(tahun_buku.tahun_buku + 1, (select max(tahun) from tahun))
    and terdaftar.berdiri <= tahun_buku.akhir
left join rat
    on terdaftar.koperasi_id = rat.koperasi_id
    and tahun_buku.tahun_buku = rat.tahun_buku
where terdaftar.status = 'Aktif'
    and tahun_buku.tahun_buku in (select tahun_buku from rat)
