-- One row per tahun buku, from the second with keragaan data, and koperasi registered at its end.
select
    perkembangan.periode,
    perkembangan.kecamatan,
    perkembangan.koperasi_id,
    coalesce(perkembangan.aset_naik, false)::integer as numerator,
    1 as denominator,
    (perkembangan.aset_naik is null)::integer as unknown,
    perkembangan.sumber_id,
from perkembangan
