-- One row per koperasi and year assessed: the last row stated, with the score and predikat it
-- gives. A score is as stated, else computed from all four aspects; the predikat follows from the
-- unrounded score and the scheme's cut-offs (lower end included), else as stated.
create table kesehatan as
with last_stated as (
    select *
    from dikenal('kesehatan_baris')
    qualify row_number() over (
        partition by koperasi_id, tahun
        order by received_on desc, sumber_id desc
    ) = 1
),

with_scheme as (
    select
        last_stated.* exclude (skema), -- noqa: RF02
        skema.skema,
        last_stated.skor as skor_dinyatakan,
        last_stated.predikat as predikat_dinyatakan,
        case
            when skema.computes_score then
                last_stated.tata_kelola * skema.tata_kelola
                + last_stated.profil_risiko * skema.profil_risiko
                + last_stated.kinerja_keuangan * skema.kinerja_keuangan
                + last_stated.permodalan * skema.permodalan
        end as skor_dihitung,
    from last_stated
    inner join skema
        on coalesce(
            last_stated.skema = skema.skema,
            last_stated.tahun between skema.default_from and skema.default_to
        )
),

with_score as (
    select
        *,
        coalesce(skor_dinyatakan, skor_dihitung) as skor_dipakai,
    from with_scheme
),

from_score as (
    select
        with_score.sumber_id,
        arg_max(batas_predikat.predikat, batas_predikat.lower_end) as predikat,
    from with_score
    inner join batas_predikat
        on with_score.skema = batas_predikat.skema
        and with_score.skor_dipakai >= batas_predikat.lower_end
    group by with_score.sumber_id
)

select
    with_score.koperasi_id,
    with_score.tahun,
    with_score.skema,
    with_score.tanggal,
    with_score.tata_kelola,
    with_score.profil_risiko,
    with_score.kinerja_keuangan,
    with_score.permodalan,
    with_score.skor_dinyatakan,
    with_score.skor_dihitung,
    with_score.skor_dipakai as skor,
    with_score.predikat_dinyatakan,
    coalesce(from_score.predikat, with_score.predikat_dinyatakan) as predikat,
    with_score.sumber_id,
from with_score
left join from_score
    on with_score.sumber_id = from_score.sumber_id
order by with_score.koperasi_id, with_score.tahun;
