-- One row per tahun buku and koperasi that owes a RAT for it: existing at its end, and not Bubar at
-- the deadline (or on the data date if that comes first). UU 25/1992 Pasal 26.
create table dasar_rat as
select
    tahun_buku.tahun_buku,
    tahun_buku.periode,
    koperasi.koperasi_id,
    koperasi.kecamatan,
    batas_rat.batas,
    coalesce(status_koperasi.sumber_id, koperasi.sumber_id) as sumber_id,
from koperasi
inner join tahun_buku
    on koperasi.berdiri <= tahun_buku.akhir
inner join batas_rat
    on tahun_buku.tahun_buku = batas_rat.tahun_buku
    and koperasi.bentuk = batas_rat.bentuk
cross join about
asof left join status_koperasi
    on koperasi.koperasi_id = status_koperasi.koperasi_id
    and least(batas_rat.batas, about.data_date) >= status_koperasi.per
where status_koperasi.status is distinct from 'Bubar'
order by tahun_buku.tahun_buku, koperasi.koperasi_id;
