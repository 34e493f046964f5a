-- One row per koperasi of a selection that a metric counts, or has in its base, in a period; of a
-- thing that several share and that counts once (a coaching session), one row for all of them.
select
    coalesce(metric_row.butir::varchar, metric_row.koperasi_id) as item,
    list(metric_row.koperasi_id) as koperasi,
    case
        when any_value(metric_row.butir) is null then sum(metric_row.numerator)
        else max(metric_row.numerator)
    end as numerator,
    bool_or(metric_row.denominator is not null) as in_base,
    max(metric_row.unknown) = 1 as is_unknown,
    max(metric_row.tanggal) filter (where metric_row.numerator <> 0) as tanggal,
    arg_max(
        metric_row.sumber_id,
        (
            metric_row.numerator <> 0,
            coalesce(metric_row.tanggal, '-infinity'::date),
            metric_row.sumber_id
        )
    ) as sumber_id,
from metric_row
inner join koperasi
    on metric_row.koperasi_id = koperasi.koperasi_id
where metric_row.metric = $metric
    and metric_row.periode = $periode::date
    and (metric_row.denominator is not null or metric_row.numerator <> 0)
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by item
