-- One row per koperasi and tahun buku: the last row stated, whole.
create table keragaan as
with last_stated as (
    select *
    from dikenal('keragaan_baris')
    qualify row_number() over (
        partition by koperasi_id, tahun_buku
        order by received_on desc, sumber_id desc
    ) = 1
)

select
    koperasi_id,
    tahun_buku,
    anggota,
    anggota_l,
    anggota_p,
    modal_sendiri,
    modal_luar,
    aset,
    volume_usaha,
    shu,
    karyawan,
    karyawan_l,
    karyawan_p,
    manajer,
    sumber_id,
from last_stated
order by koperasi_id, tahun_buku;
