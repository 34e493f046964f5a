-- One row per koperasi of the selection that can be ranked, the most points first, ties by
-- `urutan`; `points` are those of each `pola`. Who is in it is found first, what is told about them
-- after.
with placed as (
    select
        koperasi_id,
        urutan,
        list_extract($points::integer[], pola + 1) as points,
    from prioritas
    where pola is not null
        and terpilih(
            kecamatan, jenis, bentuk, merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
    order by points desc, urutan
    limit $limit::bigint
    offset $offset::bigint
)

select
    prioritas.koperasi_id,
    prioritas.nik,
    prioritas.nama,
    prioritas.kecamatan,
    placed.points,
    prioritas.alasan,
    prioritas.window_from,
    prioritas.next_tahun_buku,
    prioritas.next_batas,
    prioritas.last_due,
    prioritas.predikat_lama,
    prioritas.predikat_tahun_lama,
    prioritas.predikat,
    prioritas.predikat_tahun,
    prioritas.anggota,
    prioritas.anggota_tahun_buku,
    prioritas.bertentangan,
    prioritas.dibina_terakhir,
from placed
inner join prioritas
    on placed.urutan = prioritas.urutan
order by placed.points desc, placed.urutan
