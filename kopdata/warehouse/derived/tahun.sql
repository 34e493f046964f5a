-- One row per year anything speaks of, up to the data date's. akhir is E: the end of the year, or
-- the data date when that comes first.
create table tahun as
with bounds as (
    select
        least(
            (select min(year(per)) from register_baris),
            (select min(year(tanggal)) from verifikasi),
            (select min(tahun) from kesehatan),
            (select min(tahun_buku) from rat),
            (select min(tahun_buku) from keragaan)
        ) as first_year,
        year(data_date) as last_year,
        data_date,
    from about
)

select
    years.tahun::smallint as tahun,
    make_date(years.tahun, 1, 1) as periode,
    least(make_date(years.tahun, 12, 31), bounds.data_date) as akhir,
    make_date(years.tahun, 12, 31) <= bounds.data_date as lengkap,
from bounds
cross join unnest(range(bounds.first_year, bounds.last_year + 1)) as years (tahun);

-- One row per tahun buku that has ended by the data date and has a RAT or keragaan row.
create table tahun_buku as
with stated as (
    select tahun_buku from rat
    union
    select tahun_buku from keragaan
)

select
    stated.tahun_buku,
    make_date(stated.tahun_buku, 1, 1) as periode,
    make_date(stated.tahun_buku, 12, 31) as akhir,
    max(batas_rat.batas) <= any_value(about.data_date) as is_due,
from stated
inner join batas_rat
    on stated.tahun_buku = batas_rat.tahun_buku
cross join about
where make_date(stated.tahun_buku, 12, 31) <= about.data_date
group by stated.tahun_buku
order by stated.tahun_buku;
