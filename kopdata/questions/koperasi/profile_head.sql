-- One row: the koperasi as last stated, where it stands on the data date. No names of people.
select
    koperasi.koperasi_id,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.merah_putih,
    koperasi.nik,
    koperasi.nomor_badan_hukum,
    koperasi.tanggal_badan_hukum,
    koperasi.first_per,
    koperasi.status,
    koperasi.status_per,
    daftar_terakhir.is_named as in_last_register,
    daftar_terakhir.per as last_register_per,
    zona_merah_kini.koperasi_id is not null as may_be_red,
    zona_merah_kini.zona_merah as is_red,
    (
        select list_sort(list(distinct kunci_nama))
        from identitas
        where identitas.koperasi_id = koperasi.koperasi_id
    ) as names,
from koperasi
left join daftar_terakhir
    on koperasi.koperasi_id = daftar_terakhir.koperasi_id
left join zona_merah_kini
    on koperasi.koperasi_id = zona_merah_kini.koperasi_id
where koperasi.koperasi_id = $koperasi_id
