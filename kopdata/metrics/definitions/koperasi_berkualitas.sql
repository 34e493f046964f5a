-- One row per tahun buku, from the second with keragaan data, and koperasi registered at its end.
-- The office's rule says whether all three must have risen, or one.
with judged as (
    select
        perkembangan.*,
        case (select measure from aturan_berkualitas)
            when 'semua'
                then
                    perkembangan.rat
                    and perkembangan.volume_usaha_naik
                    and perkembangan.aset_naik
            else
                (perkembangan.rat and not perkembangan.rat_lalu)
                or perkembangan.volume_usaha_naik
                or perkembangan.aset_naik
        end as is_better,
    from perkembangan
)

select
    periode,
    kecamatan,
    koperasi_id,
    coalesce(is_better, false)::integer as numerator,
    1 as denominator,
    (is_better is null)::integer as unknown,
    sumber_id,
from judged
