-- One row per metric and group asked for, of the years that are compared with the one before: what
-- that was on the same day (before), and what now is without Merah Putih (others); asked like
-- summarise_metric, of `periode` alone.
with summed as (
    select
        metric,
        case when list_contains($by, 'periode') then periode end as periode,
        case when list_contains($by, 'kecamatan') then kecamatan end as kecamatan,
        case when list_contains($by, 'jenis') then jenis end as jenis,
        case when list_contains($by, 'bentuk') then bentuk end as bentuk,
        case when list_contains($by, 'merah_putih') then merah_putih end as merah_putih,
        coalesce(sum(numerator_before), 0) as numerator_before,
        coalesce(sum(target_before), sum(denominator_before)) as denominator_before,
        coalesce(sum(unknown_before), 0) as unknown_before,
        count(target_before) as targets_before,
        coalesce(sum(in_both), 0) as in_both,
        coalesce(sum(gained), 0) as gained,
        coalesce(sum(lost), 0) as lost,
        coalesce(sum(later), 0) as later,
        coalesce(sum(undated), 0) as undated,
        coalesce(
            sum(same_day_value.numerator) filter (not same_day_value.merah_putih), 0
        ) as numerator_others,
        sum(same_day_value.denominator) filter (not same_day_value.merah_putih)
            as denominator_others,
        coalesce(sum(same_day_value.unknown) filter (not same_day_value.merah_putih), 0)
            as unknown_others,
        bool_or(is_member and same_day_value.merah_putih) as has_new_group,
        bool_or(is_member_before and same_day_value.merah_putih) as had_new_group,
    from same_day_value
    where tingkat in ($tingkat, $tingkat_target)
        and kecamatan between $first_kecamatan and $last_kecamatan
        and metric between $first_metric and $last_metric
        and list_contains($keys::varchar[], kunci)
        and coalesce(list_contains($kecamatan::varchar[], kecamatan), true)
        and coalesce(list_contains($jenis::varchar[], coalesce(jenis, '')), true)
        and coalesce(list_contains($bentuk::varchar[], bentuk), true)
        and ($merah_putih::boolean is null or merah_putih = $merah_putih::boolean)
    group by all
)

select
    * exclude (has_new_group, had_new_group),
    coalesce(has_new_group, false) and not coalesce(had_new_group, false) as is_new_group,
    case
        when unknown_before = denominator_before then null
        else bagian(numerator_before, denominator_before)
    end as value_before,
from summed
