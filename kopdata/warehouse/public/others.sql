-- The rest of what a page for the public reads, the grain of each as in the full warehouse: days,
-- years, places and rules, and no row of a list.
create table publik.about as
select * replace (true as is_public)
from about;

-- By its number a statement knows the delivery it came with; no file's name, no note.
create table publik.delivery as
select
    number,
    delivery,
    received_on,
from delivery;

create table publik.wilayah as from wilayah;

create table publik.metric_periode as from metric_periode;

create table publik.cakupan as from cakupan;

create table publik.tahun as from tahun;

create table publik.tahun_buku_rat as from tahun_buku_rat;

create table publik.target_dinyatakan as
select
    metric,
    tahun,
    kecamatan,
    triwulan,
    nilai,
from target_dinyatakan;

create table publik.batas_rat as from batas_rat;

create table publik.imbauan_rat as from imbauan_rat;

create table publik.aturan_zona_merah as from aturan_zona_merah;

create table publik.aturan_berkualitas as from aturan_berkualitas;

create table publik.skema as from skema;

create table publik.batas_predikat as from batas_predikat;

-- One row per tahun buku whose last deadline is still to come: how many may still hold its RAT, and
-- whether that is everybody who has not. Else they are few: null below five, and of the whole
-- office alone.
create table publik.rat_masih_mungkin as
select
    dasar_rat.tahun_buku,
    bool_and(dasar_rat.batas > about.data_date) as is_everybody,
    count(*) filter (
        dasar_rat.batas > about.data_date
        and not coalesce(rat.dilaksanakan, rat.diragukan, false)
    ) as possible,
    if(is_everybody or possible = 0 or possible >= 5, possible, null) as koperasi,
from dasar_rat
cross join about
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
group by dasar_rat.tahun_buku
having max(dasar_rat.batas) > any_value(about.data_date)
order by dasar_rat.tahun_buku;

alter table publik.rat_masih_mungkin drop column possible;
