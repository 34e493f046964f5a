-- One row per koperasi in the base of a metric (or counted by it), with the row that decided it.
with chosen as (
    select unnest($periods::date[]) as periode
)

select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    metric_row.periode,
    metric_row.numerator,
    metric_row.denominator,
    metric_row.unknown,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
from metric_row
semi join chosen
    on metric_row.periode = chosen.periode
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
left join sumber
    on metric_row.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
where metric_row.metric = $metric
    and (metric_row.denominator is not null or metric_row.numerator <> 0)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by metric_row.periode, koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id
