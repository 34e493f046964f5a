-- One row per koperasi that could be ranked on the day, in the order that settles ties: its
-- reasons, whether it was zona merah already, for how many tahun buku due it had held no RAT, and
-- its status (0 Aktif, 1 none stated, 2 any other).
with due as (
    select
        dasar_rat.koperasi_id,
        count(*) filter (where not coalesce(rat.dilaksanakan, false)) as years_missed,
    from dasar_rat
    semi join tahun_buku_rat
        on dasar_rat.tahun_buku = tahun_buku_rat.tahun_buku
    left join rat
        on dasar_rat.koperasi_id = rat.koperasi_id
        and dasar_rat.tahun_buku = rat.tahun_buku
    cross join about
    where dasar_rat.batas <= about.data_date
        and not coalesce(rat.diragukan, false)
    group by dasar_rat.koperasi_id
)

select
    prioritas.koperasi_id,
    prioritas.alasan,
    coalesce(prioritas.zona_merah, false) as is_red,
    coalesce(due.years_missed, 0) as years_missed,
    case
        when prioritas.status = 'Aktif' then 0
        when prioritas.status is null then 1
        else 2
    end as status_order,
from prioritas
left join due
    on prioritas.koperasi_id = due.koperasi_id
where prioritas.pola is not null
    and terpilih(
        prioritas.kecamatan, prioritas.jenis, prioritas.bentuk, prioritas.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by prioritas.urutan
