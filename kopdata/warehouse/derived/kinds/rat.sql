-- One row per koperasi and tahun buku: the last row stated. Held: reported or verified, or a date and no status.
create table rat as
with last_stated as (
    select *
    from dikenal('rat_baris')
    qualify row_number() over (
        partition by koperasi_id, tahun_buku
        order by received_on desc, sumber_id desc
    ) = 1
)

select
    koperasi_id,
    tahun_buku,
    tanggal_rat,
    tanggal_lapor,
    peserta,
    status,
    coalesce(status in ('dilaporkan', 'diverifikasi'), tanggal_rat is not null) as dilaksanakan,
    sumber_id,
from last_stated
order by koperasi_id, tahun_buku;
