-- One row per missing field: how many koperasi of the selection cannot be ranked for want of it.
select
    field,
    count(*) as koperasi,
from (
    select unnest(kurang) as field
    from prioritas
    where len(kurang) > 0
        and terpilih(
            kecamatan, jenis, bentuk, merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
) as unranked
group by field
order by koperasi desc, field
