-- One row per koperasi that may be proposed for freezing or dissolution: red, Tidak Aktif, frozen
-- or with a step behind it. zona_merah is null while nobody knows.
with last_red as (
    select
        koperasi_id,
        case when unknown = 1 then null else numerator = 1 end as zona_merah,
    from metric_row
    where metric = 'zona_merah'
        and periode = (select max(periode) from metric_periode where metric = 'zona_merah')
),

last_rat as (
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
    last_red.zona_merah,
    last_rat.tahun_buku as last_rat,
from koperasi
left join last_red
    on koperasi.koperasi_id = last_red.koperasi_id
left join last_rat
    on koperasi.koperasi_id = last_rat.koperasi_id
where koperasi.status is distinct from 'Bubar'
    and (
        last_red.zona_merah
        or koperasi.status in ('Tidak Aktif', 'Dibekukan')
        or koperasi.koperasi_id in (select koperasi_id from langkah)
    )
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
