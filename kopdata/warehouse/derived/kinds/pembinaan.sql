-- One row per koperasi and activity: the last row stated, whole; in doubt where it ends before it
-- starts.
create table pembinaan as
with last_stated as (
    select *
    from dikenal('pembinaan_baris')
    qualify row_number() over (
        partition by koperasi_id, kunci_kegiatan, tanggal_mulai
        order by received_on desc, sumber_id desc
    ) = 1
)

select
    koperasi_id,
    kegiatan,
    kunci_kegiatan,
    jenis,
    tanggal_mulai,
    tanggal_selesai,
    status,
    coalesce(tanggal_selesai < tanggal_mulai, false) as diragukan,
    peserta,
    petugas,
    sumber_id,
from last_stated
order by koperasi_id, kunci_kegiatan, tanggal_mulai;
