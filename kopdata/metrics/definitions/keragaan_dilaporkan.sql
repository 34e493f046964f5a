-- One row per tahun buku with keragaan data and koperasi that owes a RAT for it.
select
    dasar_rat.periode,
    dasar_rat.kecamatan,
    dasar_rat.koperasi_id,
    (coalesce(
        keragaan.anggota, keragaan.aset, keragaan.modal_sendiri, keragaan.modal_luar,
        keragaan.volume_usaha, keragaan.shu
    ) is not null)::integer as numerator,
    1 as denominator,
    0 as unknown,
    coalesce(keragaan.sumber_id, dasar_rat.sumber_id) as sumber_id,
from dasar_rat
left join keragaan
    on dasar_rat.koperasi_id = keragaan.koperasi_id
    and dasar_rat.tahun_buku = keragaan.tahun_buku
where dasar_rat.tahun_buku in (select tahun_buku from keragaan)
