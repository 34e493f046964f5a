-- One row per koperasi that may be proposed for freezing or dissolution: red, Tidak Aktif, frozen
-- or with a step behind it. zona_merah is null while nobody knows.
with last_rat as (
    select
        koperasi_id,
        max(tahun_buku) as tahun_buku,
    from rat
    where dilaksanakan
    group by koperasi_id
)

select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.status,
    koperasi.status_per,
    zona_merah_kini.zona_merah,
    last_rat.tahun_buku as last_rat,
from koperasi
left join zona_merah_kini
    on koperasi.koperasi_id = zona_merah_kini.koperasi_id
left join last_rat
    on koperasi.koperasi_id = last_rat.koperasi_id
where koperasi.status is distinct from 'Bubar'
    and (
        zona_merah_kini.zona_merah
        or koperasi.status in ('Tidak Aktif', 'Dibekukan')
        or koperasi.koperasi_id in (select koperasi_id from langkah)
    )
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
