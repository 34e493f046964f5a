-- One row per koperasi in $ids, with what tells it from another one.
select
    koperasi.koperasi_id,
    koperasi.nama,
    koperasi.nik,
    koperasi.nomor_badan_hukum,
    koperasi.tanggal_badan_hukum,
    koperasi.kecamatan,
    koperasi.desa,
    koperasi.jenis,
    koperasi.status,
    koperasi.status_per,
    max(rat.tahun_buku) filter (where rat.dilaksanakan) as rat_terakhir,
from koperasi
left join rat
    on koperasi.koperasi_id = rat.koperasi_id
where list_contains($ids::varchar[], koperasi.koperasi_id)
group by all
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
