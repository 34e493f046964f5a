-- One row per koperasi that nobody knows the answer of for a metric and year in $keys
-- ("koperasi_aktif 2026"): those that settle most figures at once come first.
with unknown_row as (
    select
        metric_row.koperasi_id,
        list(metric_row.metric order by metric_row.metric) as metrics,
        max(metric_row.sumber_id) as sumber_id,
    from metric_row
    where metric_row.unknown = 1
        and list_contains(
            $keys::varchar[], metric_row.metric || ' ' || year(metric_row.periode)
        )
    group by metric_row.koperasi_id
)

select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.desa,
    koperasi.jenis,
    delivery.delivery,
    delivery.file,
    sumber.sheet,
    sumber.row,
    unknown_row.metrics,
from unknown_row
inner join koperasi
    on unknown_row.koperasi_id = koperasi.koperasi_id
left join sumber
    on unknown_row.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
where terpilih(
    koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by
    len(unknown_row.metrics) desc,
    koperasi.kecamatan,
    koperasi.nama,
    koperasi.koperasi_id
