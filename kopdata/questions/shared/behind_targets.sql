-- One row per target of a metric and year: its kecamatan (null for the regency's own), where it was
-- read.
select
    metric_row.kecamatan,
    metric_row.denominator as target,
    delivery.delivery,
    delivery.file,
    sumber.sheet,
    sumber.row,
from metric_row
left join sumber
    on metric_row.sumber_id = sumber.sumber_id
left join delivery
    on sumber.number = delivery.number
left join wilayah
    on metric_row.kecamatan = wilayah.kecamatan
where metric_row.metric = $metric
    and metric_row.periode = $periode
    and metric_row.koperasi_id is null
order by wilayah.urutan
