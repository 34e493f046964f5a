-- One row per deadline within the horizon and whether passing it makes zona merah; with names, one
-- per koperasi. Counted are those registered on the data date that have not held that RAT. Zona
-- merah threatens where the N - 1 tahun buku before it are all without a RAT, and it is not reached
-- yet.
with coming as (
    select jendela_berikutnya.*
    from jendela_berikutnya
    cross join about
    where jendela_berikutnya.batas <= about.data_date + $horizon::integer
),

waiting as (
    select
        terdaftar.koperasi_id,
        terdaftar.berdiri,
        terdaftar.sumber_id,
        coming.tahun_buku,
        coming.batas,
        coming.window_from,
        coming.is_whole,
        coming.is_written,
    from terdaftar
    inner join koperasi
        on terdaftar.koperasi_id = koperasi.koperasi_id
    inner join coming
        on terdaftar.bentuk = coming.bentuk
        and terdaftar.berdiri <= least(make_date(coming.tahun_buku, 12, 31), terdaftar.akhir)
    left join rat
        on terdaftar.koperasi_id = rat.koperasi_id
        and coming.tahun_buku = rat.tahun_buku
    where terdaftar.tahun = (select max(tahun) from tahun)
        and not coalesce(rat.dilaksanakan, false)
        and terpilih(
            koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
),

years_before as (
    select
        waiting.koperasi_id,
        waiting.tahun_buku,
        bool_or(rat.dilaksanakan) as any_held,
        bool_or(rat.diragukan) as any_in_doubt,
    from waiting
    inner join rat
        on waiting.koperasi_id = rat.koperasi_id
        and rat.tahun_buku between waiting.window_from and waiting.tahun_buku - 1
    group by waiting.koperasi_id, waiting.tahun_buku
),

judged as (
    select
        waiting.*,
        case
            when coalesce(zona_merah_kini.zona_merah, zona_merah_kini.koperasi_id is not null)
                or coalesce(years_before.any_held, false)
                or waiting.berdiri > make_date(waiting.window_from, 12, 31)
                or not waiting.is_whole
                then false
            when waiting.is_written and not coalesce(years_before.any_in_doubt, false) then true
        end as becomes_red,
    from waiting
    left join years_before
        on waiting.koperasi_id = years_before.koperasi_id
        and waiting.tahun_buku = years_before.tahun_buku
    left join zona_merah_kini
        on waiting.koperasi_id = zona_merah_kini.koperasi_id
)

select
    tahun_buku,
    batas,
    becomes_red,
    case when $with_names then koperasi_id end as koperasi_id,
    case when $with_names then sumber_id end as sumber_id,
    count(*) as koperasi,
from judged
group by all
order by all
