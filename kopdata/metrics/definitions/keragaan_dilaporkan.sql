-- One row per tahun buku with keragaan data and koperasi that owes a RAT for it.
-- Staff, and who of the members is a man or a woman, is told beside the accounts.
with reported as (
    select
        koperasi_id,
        tahun_buku,
        sumber_id,
        coalesce(anggota, modal_sendiri, modal_luar, aset, volume_usaha, shu) as a_figure,
    from keragaan
)

select
    dasar_rat.periode,
    dasar_rat.kecamatan,
    dasar_rat.koperasi_id,
    (reported.a_figure is not null)::integer as numerator,
    1 as denominator,
    0 as unknown,
    coalesce(reported.sumber_id, dasar_rat.sumber_id) as sumber_id,
from dasar_rat
left join reported
    on dasar_rat.koperasi_id = reported.koperasi_id
    and dasar_rat.tahun_buku = reported.tahun_buku
where dasar_rat.tahun_buku in (select tahun_buku from keragaan)
