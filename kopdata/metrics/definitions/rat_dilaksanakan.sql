-- One row per tahun buku with RAT data and koperasi that owes a RAT for it.
select
    dasar_rat.periode,
    dasar_rat.kecamatan,
    dasar_rat.koperasi_id,
    coalesce(rat.dilaksanakan, false)::integer as numerator,
    1 as denominator,
    coalesce(rat.diragukan, false)::integer as unknown,
    case when rat.dilaksanakan then coalesce(rat.tanggal_lapor, rat.tanggal_rat) end as tanggal,
    coalesce(rat.sumber_id, dasar_rat.sumber_id) as sumber_id,
from dasar_rat
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.tahun_buku in (select tahun_buku from rat)
