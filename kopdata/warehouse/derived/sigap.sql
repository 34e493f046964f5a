-- One row per year, from the first with three tahun buku due, and koperasi registered at its end
-- that existed at the end of the first of them: how many RAT it held by E, did not hold, and are in
-- doubt. All are null where nobody has a row for one of the three.
create table sigap as
with held as (
    select
        terdaftar.tahun,
        terdaftar.koperasi_id,
        jendela.is_written,
        case
            when rat.koperasi_id is null then false
            when rat.diragukan then null
            else rat.dilaksanakan
                and coalesce(rat.tanggal_rat, rat.tanggal_lapor, terdaftar.akhir) <= terdaftar.akhir
        end as is_held,
    from terdaftar
    inner join jendela_zona_merah_pada('tahun', 3) as jendela
        on terdaftar.tahun = jendela.tahun
        and terdaftar.bentuk = jendela.bentuk
        and terdaftar.berdiri <= make_date(jendela.first_tahun_buku, 12, 31)
    left join rat
        on terdaftar.koperasi_id = rat.koperasi_id
        and jendela.tahun_buku = rat.tahun_buku
),

counted as (
    select
        tahun,
        koperasi_id,
        bool_and(is_written) as is_known,
        count(*) filter (is_held) as held,
        count(*) filter (not is_held) as missed,
        count(*) filter (is_held is null) as in_doubt,
    from held
    group by tahun, koperasi_id
)

select
    terdaftar.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    case when counted.is_known then counted.held end as held,
    case when counted.is_known then counted.missed end as missed,
    case when counted.is_known then counted.in_doubt end as in_doubt,
    terdaftar.sumber_id,
from counted
inner join terdaftar
    on counted.tahun = terdaftar.tahun
    and counted.koperasi_id = terdaftar.koperasi_id
order by terdaftar.periode, terdaftar.koperasi_id;
