-- One row per koperasi of one page of the list, as it stands on the data date; total is the same in
-- each. $only restricts to these koperasi, in their order; empty means all.
with selected as (
    select
        koperasi_id,
        count(*) over () as total,
        row_number() over (
            order by
                list_position($only::varchar[], koperasi_id),
                kecamatan,
                nama,
                koperasi_id
        ) as place,
    from koperasi
    where (len($only::varchar[]) = 0 or list_contains($only::varchar[], koperasi_id))
        and terpilih(
            kecamatan, jenis, bentuk, merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
),

page as (
    select *
    from selected
    where place > $skip
        and place <= $skip + $at_most
),

rat_terakhir as (
    select
        rat.koperasi_id,
        max(rat.tahun_buku) as tahun_buku,
    from rat
    semi join page
        on rat.koperasi_id = page.koperasi_id
    where rat.dilaksanakan
    group by rat.koperasi_id
),

predikat_terakhir as (
    select
        kesehatan.koperasi_id,
        max(kesehatan.tahun) as tahun,
        arg_max(kesehatan.predikat, kesehatan.tahun) as predikat,
    from kesehatan
    semi join page
        on kesehatan.koperasi_id = page.koperasi_id
    where kesehatan.predikat is not null
    group by kesehatan.koperasi_id
),

dibina as (
    select
        kegiatan_selesai.koperasi_id,
        count(*) as times,
        max(kegiatan_selesai.tanggal_selesai) as last_on,
    from kegiatan_selesai
    semi join page
        on kegiatan_selesai.koperasi_id = page.koperasi_id
    where kegiatan_selesai.is_finished
    group by kegiatan_selesai.koperasi_id
)

select
    page.total,
    koperasi.koperasi_id,
    koperasi.nama,
    koperasi.nik,
    koperasi.nomor_badan_hukum,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.status,
    koperasi.status_per,
    rat_terakhir.tahun_buku,
    predikat_terakhir.predikat,
    predikat_terakhir.tahun as predikat_tahun,
    coalesce(dibina.times, 0) as times_coached,
    dibina.last_on as last_coached_on,
    zona_merah_kini.koperasi_id is not null as may_be_red,
    zona_merah_kini.zona_merah as is_red,
    daftar_terakhir.is_named as in_last_register,
from page
inner join koperasi
    on page.koperasi_id = koperasi.koperasi_id
left join rat_terakhir
    on page.koperasi_id = rat_terakhir.koperasi_id
left join predikat_terakhir
    on page.koperasi_id = predikat_terakhir.koperasi_id
left join dibina
    on page.koperasi_id = dibina.koperasi_id
left join zona_merah_kini
    on page.koperasi_id = zona_merah_kini.koperasi_id
left join daftar_terakhir
    on page.koperasi_id = daftar_terakhir.koperasi_id
order by page.place
