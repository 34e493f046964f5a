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
    zona_merah.koperasi_id is not null as may_be_red,
    case when zona_merah.unknown = 0 then zona_merah.numerator = 1 end as is_red,
    (
        select list_sort(list(distinct kunci_nama))
        from identitas
        where identitas.koperasi_id = koperasi.koperasi_id
    ) as names,
from koperasi
left join daftar_terakhir
    on koperasi.koperasi_id = daftar_terakhir.koperasi_id
left join metric_row as zona_merah
    on koperasi.koperasi_id = zona_merah.koperasi_id
    and zona_merah.metric = 'zona_merah'
    and zona_merah.periode = (select max(periode) from metric_periode where metric = 'zona_merah')
where koperasi.koperasi_id = $koperasi_id
