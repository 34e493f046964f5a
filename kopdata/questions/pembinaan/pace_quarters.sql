-- One row per quarter of a year that has a target for the selection: the regency's own, else the
-- sum of the kecamatan where every one of them has one.
select
    triwulan,
    case
        when len($kecamatan::varchar[]) = 0 and bool_or(kecamatan is null)
            then max(nilai) filter (where kecamatan is null)
        when count(kecamatan) = case
                when len($kecamatan::varchar[]) > 0 then len($kecamatan::varchar[])
                else (select count(*) from wilayah)
            end
            then sum(nilai) filter (where kecamatan is not null)
    end as target,
from target_dinyatakan
where metric = $metric
    and tahun = $tahun
    and triwulan is not null
    and (len($kecamatan::varchar[]) = 0 or list_contains($kecamatan::varchar[], kecamatan))
group by triwulan
having target is not null
order by triwulan
