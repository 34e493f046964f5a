-- One row per metric and group asked for, of metrics that count a thing once within any selection;
-- asked like summarise_same_day, with the same columns.
select
    metric,
    case when list_contains($by, 'periode') then periode end as periode,
    case when list_contains($by, 'kecamatan') then kecamatan end as kecamatan,
    case when list_contains($by, 'jenis') then jenis end as jenis,
    case when list_contains($by, 'bentuk') then bentuk end as bentuk,
    case when list_contains($by, 'merah_putih') then merah_putih end as merah_putih,
    count(distinct butir_before) as numerator_before,
    null as denominator_before,
    0 as unknown_before,
    0 as targets_before,
    0 as in_both,
    0 as gained,
    0 as lost,
    0 as later,
    0 as undated,
    count(distinct butir) filter (not same_day_value.merah_putih) as numerator_others,
    null as denominator_others,
    0 as unknown_others,
    coalesce(bool_or(is_member and same_day_value.merah_putih), false)
    and not coalesce(bool_or(is_member_before and same_day_value.merah_putih), false)
        as is_new_group,
    null as value_before,
from same_day_value
where tingkat = $tingkat
    and kecamatan between $first_kecamatan and $last_kecamatan
    and metric between $first_metric and $last_metric
    and list_contains($keys::varchar[], kunci)
    and coalesce(list_contains($kecamatan::varchar[], kecamatan), true)
    and coalesce(list_contains($jenis::varchar[], coalesce(jenis, '')), true)
    and coalesce(list_contains($bentuk::varchar[], bentuk), true)
    and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
group by all
