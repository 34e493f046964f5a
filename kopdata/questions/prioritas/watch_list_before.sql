-- One row per koperasi asked for in the selection: where it stands now, to say why it is watched no
-- longer.
with newest as (
    select koperasi_id, arg_max(predikat, tahun) as predikat from kesehatan group by koperasi_id
),

visit as (
    select koperasi_id, arg_max(hasil, tanggal) as hasil from verifikasi group by koperasi_id
)

select
    asked.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.status,
    prioritas.zona_merah,
    newest.predikat,
    visit.hasil,
from (select unnest($ids::varchar[]) as koperasi_id) as asked
inner join koperasi
    on asked.koperasi_id = koperasi.koperasi_id
left join prioritas
    on asked.koperasi_id = prioritas.koperasi_id
left join newest
    on asked.koperasi_id = newest.koperasi_id
left join visit
    on asked.koperasi_id = visit.koperasi_id
where terpilih(
    koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
