-- One row per metric and periode it speaks of, and whether that periode is complete.
create table metric_periode as
select
    metric_row.metric,
    metric_row.periode,
    any_value(coalesce(
        case
            when metric_declared.periode = 'tahun_buku' then tahun_buku.lengkap
            else make_date(year(metric_row.periode), 12, 31) <= about.data_date
        end,
        false
    )) as lengkap,
from metric_row
inner join metric_declared
    on metric_row.metric = metric_declared.metric
cross join about
left join tahun_buku
    on metric_row.periode = tahun_buku.periode
group by metric_row.metric, metric_row.periode
order by metric_row.metric, metric_row.periode;
