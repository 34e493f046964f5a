-- One row per koperasi in the base of a metric in a year (or counted by it), with what decided it.
select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    metric_row.numerator,
    metric_row.denominator is not null as in_base,
    metric_row.unknown = 1 as is_unknown,
    metric_row.tanggal,
    register_baris.per as status_per,
    register_baris.status,
    delivery.received_on,
    delivery.delivery,
    sumber.sheet,
    sumber.row,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
left join sumber
    on metric_row.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
left join register_baris
    on metric_row.sumber_id = register_baris.sumber_id
where metric_row.metric = $metric
    and metric_row.periode = $periode::date
    and (metric_row.denominator is not null or metric_row.numerator <> 0)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by koperasi.koperasi_id
