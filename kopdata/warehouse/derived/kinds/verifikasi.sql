-- One row per koperasi and day of a Satgas visit: the last row stated, whole; no readable hasil is
-- no visit.
create table verifikasi as
with last_stated as (
    select *
    from dikenal('verifikasi_baris')
    qualify row_number() over (
        partition by koperasi_id, tanggal
        order by received_on desc, sumber_id desc
    ) = 1
)

select
    koperasi_id,
    tanggal,
    hasil,
    keadaan,
    catatan,
    sumber_id,
from last_stated
where hasil is not null
order by koperasi_id, tanggal;
