-- One row per entry of the rules this warehouse was built with, written out to be compared.
select row('batas_rat', tahun_buku, bentuk, batas)::varchar as rule
from batas_rat
union all
select row('zona_merah', book_years)::varchar
from aturan_zona_merah
union all
select row(
    'skema', skema, default_from, default_to, computes_score,
    tata_kelola, profil_risiko, kinerja_keuangan, permodalan
)::varchar
from skema
union all
select row('predikat', skema, predikat, lower_end)::varchar
from batas_predikat
union all
select row('target', words, metric)::varchar
from indikator_target
union all
select row('langkah', langkah, tujuan, only_after_objection, starts_periods)::varchar
from aturan_langkah
union all
select row('pembubaran', objection_months, decision_months)::varchar
from aturan_pembubaran
order by rule
