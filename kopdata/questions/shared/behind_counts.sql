-- One row per answer that koperasi behind a figure give: how many rows, and of how many koperasi.
select
    case
        when metric_row.numerator <> 0 then 'ya'
        when metric_row.unknown <> 0 then 'tidak_diketahui'
        else 'tidak'
    end as answer,
    count(*) as rows,
    count(distinct metric_row.koperasi_id) as koperasi,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
where metric_row.metric = $metric
    and metric_row.periode = $periode
    and (metric_row.denominator is not null or metric_row.numerator <> 0)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by answer
