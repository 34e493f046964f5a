-- One row per combination of rungs among the koperasi registered at the end of a year; with names,
-- one per koperasi and the row that decided about the rung $source (the status row where none did).
-- Status, visit and registration as of that end; RAT and predikat for the tahun buku.
with stated as (
    select
        koperasi_id,
        max(numerator) filter (where metric = 'koperasi_aktif') as is_aktif,
        max(unknown) filter (where metric = 'koperasi_aktif') as aktif_unknown,
        max(numerator) filter (where metric = 'koperasi_terlacak') as is_terlacak,
        coalesce(max(unknown) filter (where metric = 'koperasi_terlacak'), 1) as terlacak_unknown,
        max(sumber_id) filter (where metric = 'koperasi_aktif') as sumber_id,
        max(sumber_id) filter (where metric = 'koperasi_terlacak') as terlacak_sumber_id,
    from metric_row
    where metric in ('koperasi_aktif', 'koperasi_terlacak')
        and periode = make_date($tahun::integer, 1, 1)
        and kecamatan_terpilih(metric_row.kecamatan, $kecamatan)
    group by koperasi_id
),

on_rungs as (
    select
        case when $with_names then terdaftar.koperasi_id end as koperasi_id,
        case
            when $with_names
                then coalesce(
                    case $source::varchar
                        when 'terlacak' then stated.terlacak_sumber_id
                        when 'rat' then rat.sumber_id
                        when 'dinilai' then kesehatan.sumber_id
                        when 'sehat' then kesehatan.sumber_id
                    end,
                    stated.sumber_id,
                    terdaftar.sumber_id
                )
        end as sumber_id,
        case when stated.aktif_unknown = 0 then stated.is_aktif = 1 end as aktif,
        case when stated.terlacak_unknown = 0 then stated.is_terlacak = 1 end as terlacak,
        case
            when not coalesce(rat.diragukan, false) then coalesce(rat.dilaksanakan, false)
        end as rat,
        kesehatan.predikat is not null or kesehatan.skor is not null as dinilai,
        sehat(kesehatan.predikat) as sehat,
    from terdaftar
    inner join koperasi
        on terdaftar.koperasi_id = koperasi.koperasi_id
    left join stated
        on terdaftar.koperasi_id = stated.koperasi_id
    left join rat
        on terdaftar.koperasi_id = rat.koperasi_id
        and rat.tahun_buku = $tahun_buku::smallint
    left join kesehatan
        on terdaftar.koperasi_id = kesehatan.koperasi_id
        and kesehatan.tahun = $tahun_buku::smallint
    where terdaftar.tahun = $tahun::smallint
        and terpilih(
            terdaftar.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
)

select
    koperasi_id,
    sumber_id,
    terlacak,
    aktif,
    rat,
    dinilai,
    sehat,
    count(*) as koperasi,
from on_rungs
group by all
order by all
