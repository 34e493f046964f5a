-- One row per tahun buku: koperasi that have not held its RAT and whose deadline is still to come.
select
    dasar_rat.tahun_buku,
    count(*) as koperasi,
from dasar_rat
cross join about
inner join koperasi
    on dasar_rat.koperasi_id = koperasi.koperasi_id
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.batas > about.data_date
    and not coalesce(rat.dilaksanakan, rat.diragukan, false)
    and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], koperasi.kecamatan))
    and (len($jenis::varchar[]) = 0 or list_contains($jenis::varchar[], koperasi.jenis))
    and (len($bentuk::varchar[]) = 0 or list_contains($bentuk::varchar[], koperasi.bentuk))
    and ($merah_putih::boolean is null or koperasi.merah_putih = $merah_putih::boolean)
group by dasar_rat.tahun_buku
order by dasar_rat.tahun_buku
