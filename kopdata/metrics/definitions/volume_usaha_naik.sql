-- One row per tahun buku, from the second with keragaan data, and koperasi registered at its end.
select
    perkembangan.periode,
    perkembangan.kecamatan,
    perkembangan.koperasi_id,
    coalesce(perkembangan.volume_usaha_naik, false)::integer as numerator,
    1 as denominator,
    (perkembangan.volume_usaha_naik is null)::integer as unknown,
    perkembangan.sumber_id,
from perkembangan
