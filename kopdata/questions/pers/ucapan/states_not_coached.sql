-- One row: the koperasi registered in a year, those of them not coached in it, and those never
-- coached up to it.
with registered as (
    select metric_row.koperasi_id
    from metric_row
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where metric_row.metric = 'koperasi_terdaftar'
        and metric_row.periode = $periode
        and metric_row.numerator <> 0
        and terpilih(
            koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        )
),

coached as (
    select
        koperasi_id,
        max(periode) as last_periode,
    from metric_row
    where metric = 'koperasi_dibina'
        and periode <= $periode
        and numerator <> 0
    group by koperasi_id
)

select
    count(*) as registered,
    count(*) filter (where coached.last_periode is distinct from $periode) as not_in_it,
    count(*) filter (where coached.koperasi_id is null) as never,
from registered
left join coached
    on registered.koperasi_id = coached.koperasi_id
