-- One row per tahun buku with RAT data and koperasi that owes its RAT and is asked to do so early.
select
    dasar_rat.periode,
    dasar_rat.kecamatan,
    dasar_rat.koperasi_id,
    coalesce(
        rat.dilaksanakan
        and rat.tanggal_rat
            <= make_date(dasar_rat.tahun_buku + 1, imbauan_rat.bulan, imbauan_rat.hari),
        false
    )::integer as numerator,
    1 as denominator,
    coalesce(rat.diragukan or (rat.dilaksanakan and rat.tanggal_rat is null), false)::integer
        as unknown,
    case when rat.dilaksanakan then coalesce(rat.tanggal_lapor, rat.tanggal_rat) end as tanggal,
    coalesce(rat.sumber_id, dasar_rat.sumber_id) as sumber_id,
from dasar_rat
inner join koperasi
    on dasar_rat.koperasi_id = koperasi.koperasi_id
inner join imbauan_rat
    on koperasi.bentuk = imbauan_rat.bentuk
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.tahun_buku in (select tahun_buku from rat)
