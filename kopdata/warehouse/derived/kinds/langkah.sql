-- One row per koperasi and step towards freezing or dissolution: the last row stated, whole. An
-- objection once told is kept: a later row that does not repeat it takes nothing back.
create table langkah as
with stated as (
    select
        *,
        row_number() over newest_first as place,
        first_value(keberatan ignore nulls) over (
            newest_first rows between unbounded preceding and unbounded following
        ) as keberatan_terakhir,
    from dikenal('langkah_baris')
    window newest_first as (
        partition by koperasi_id, lower(langkah)
        order by received_on desc, sumber_id desc
    )
)

select
    koperasi_id,
    langkah,
    tanggal,
    bukti,
    keterangan,
    keberatan_terakhir as keberatan,
    sumber_id,
from stated
where place = 1
order by koperasi_id, langkah;
