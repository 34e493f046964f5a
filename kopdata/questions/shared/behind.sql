-- One row per row behind a figure that gives this answer, a page of them, with where it was read.
select
    koperasi.koperasi_id,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.desa,
    koperasi.jenis,
    metric_row.numerator,
    delivery.delivery,
    delivery.file,
    sumber.sheet,
    sumber.row,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
left join sumber
    on metric_row.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
where metric_row.metric = $metric
    and metric_row.periode = $periode
    and (metric_row.denominator is not null or metric_row.numerator <> 0)
    and case
        when metric_row.numerator <> 0 then 'ya'
        when metric_row.unknown <> 0 then 'tidak_diketahui'
        else 'tidak'
    end = $answer
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id, metric_row.sumber_id
limit $at_most
offset $skipped
