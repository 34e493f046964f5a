-- One row per tahun buku, from the second with keragaan data, and koperasi registered at its end:
-- whether its figures rose above those of the year before, and whether its RAT was held for both.
-- Null where a figure was not given, a RAT is in doubt or nobody has a row for its year.
create table perkembangan as
with reported as (
    select distinct tahun_buku from keragaan
),

registered as (
    select
        terdaftar.*,
        tahun_buku.tahun_buku,
        tahun_buku.periode as periode_buku,
    from tahun_buku
    inner join reported
        on tahun_buku.tahun_buku = reported.tahun_buku
    inner join terdaftar
        on tahun_buku.tahun_buku = terdaftar.tahun
    where tahun_buku.tahun_buku > (select min(tahun_buku) from reported)
),

-- Who has no row for a tahun buku of which there are rows held none; in doubt is null.
held as (
    select
        terdaftar.koperasi_id,
        tahun_buku_rat.tahun_buku,
        case when rat.koperasi_id is null then false else rat.dilaksanakan end as is_held,
    from (select distinct koperasi_id from registered) as terdaftar
    cross join tahun_buku_rat
    left join rat
        on terdaftar.koperasi_id = rat.koperasi_id
        and tahun_buku_rat.tahun_buku = rat.tahun_buku
)

select
    registered.periode_buku as periode,
    registered.tahun_buku,
    registered.kecamatan,
    registered.koperasi_id,
    keragaan.volume_usaha > lalu.volume_usaha as volume_usaha_naik,
    keragaan.aset > lalu.aset as aset_naik,
    held.is_held as rat,
    held_before.is_held as rat_lalu,
    coalesce(keragaan.sumber_id, registered.sumber_id) as sumber_id,
from registered
left join held
    on registered.koperasi_id = held.koperasi_id
    and registered.tahun_buku = held.tahun_buku
left join held as held_before
    on registered.koperasi_id = held_before.koperasi_id
    and registered.tahun_buku - 1 = held_before.tahun_buku
left join keragaan
    on registered.koperasi_id = keragaan.koperasi_id
    and registered.tahun_buku = keragaan.tahun_buku
left join keragaan as lalu
    on registered.koperasi_id = lalu.koperasi_id
    and registered.tahun_buku - 1 = lalu.tahun_buku
order by registered.tahun_buku, registered.koperasi_id;
