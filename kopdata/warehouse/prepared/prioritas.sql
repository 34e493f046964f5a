-- One row per koperasi registered on the data date: whether each reason for coaching it holds (null
-- is unknown), what the reason speaks of, and the fields without which it cannot be ranked.
-- `alasan` names the reasons of the rules that hold; `pola` numbers each set of them from 0, and is
-- null where the koperasi cannot be ranked. `urutan` settles ties: never coached or coached longest
-- ago first, then kecamatan and name.
create table prioritas as
with registered as (
    select
        terdaftar.koperasi_id,
        terdaftar.status,
        terdaftar.berdiri,
        terdaftar.akhir as hari,
        coming.tahun_buku as next_tahun_buku,
        coming.batas as next_batas,
        coming.window_from,
        coming.is_whole
            and terdaftar.berdiri <= make_date(coming.window_from, 12, 31) as has_window,
        terdaftar.berdiri <= least(make_date(coming.tahun_buku, 12, 31), terdaftar.akhir)
            as owes_next,
        coming.unwritten,
    from terdaftar
    inner join jendela_berikutnya as coming
        on terdaftar.bentuk = coming.bentuk
        and coming.urutan = 1
    where terdaftar.tahun = (select max(tahun) from tahun)
),

window_held as (
    select
        registered.koperasi_id,
        bool_or(rat.dilaksanakan and rat.tahun_buku < registered.next_tahun_buku) as any_held,
        bool_or(rat.dilaksanakan and rat.tahun_buku = registered.next_tahun_buku) as next_held,
        list(rat.tahun_buku) filter (
            where rat.diragukan and rat.tahun_buku < registered.next_tahun_buku
        ) as in_doubt,
    from registered
    inner join rat
        on registered.koperasi_id = rat.koperasi_id
        and rat.tahun_buku between registered.window_from - 1 and registered.next_tahun_buku
    group by registered.koperasi_id
),

window_only as (
    select
        registered.koperasi_id,
        bool_or(rat.dilaksanakan) as any_held,
    from registered
    inner join rat
        on registered.koperasi_id = rat.koperasi_id
        and rat.tahun_buku between registered.window_from and registered.next_tahun_buku - 1
    group by registered.koperasi_id
),

-- Tahun buku whose RAT lists speak of at least half of who owes one: before that, a koperasi
-- without a row is not the exception, and says nothing about itself.
listed as (
    select dasar_rat.tahun_buku
    from dasar_rat
    left join rat
        on dasar_rat.koperasi_id = rat.koperasi_id
        and dasar_rat.tahun_buku = rat.tahun_buku
    group by dasar_rat.tahun_buku
    having count(rat.koperasi_id) * 2 >= count(*)
),

last_due as (
    select
        dasar_rat.koperasi_id,
        max(dasar_rat.tahun_buku) as tahun_buku,
    from dasar_rat
    inner join listed
        on dasar_rat.tahun_buku = listed.tahun_buku
    cross join about
    where dasar_rat.batas <= about.data_date
    group by dasar_rat.koperasi_id
),

-- The last tahun buku due of which any list speaks, however few it names: what the back-test tries
-- as one fact. Here no row is no RAT, as in `rat_dilaksanakan`.
last_written as (
    select
        dasar_rat.koperasi_id,
        max(dasar_rat.tahun_buku) as tahun_buku,
    from dasar_rat
    semi join tahun_buku_rat
        on dasar_rat.tahun_buku = tahun_buku_rat.tahun_buku
    cross join about
    where dasar_rat.batas <= about.data_date
    group by dasar_rat.koperasi_id
),

assessed as (
    select
        kesehatan.koperasi_id,
        kesehatan.tahun,
        kesehatan.predikat,
        batas_predikat.lower_end,
        lag(kesehatan.tahun) over by_year as tahun_lama,
        lag(kesehatan.predikat) over by_year as predikat_lama,
        lag(batas_predikat.lower_end) over by_year as lower_end_lama,
        lag(kesehatan.skema) over by_year = kesehatan.skema as same_skema,
        row_number() over (
            partition by kesehatan.koperasi_id order by kesehatan.tahun desc
        ) as place,
    from kesehatan
    inner join batas_predikat
        on kesehatan.skema = batas_predikat.skema
        and kesehatan.predikat = batas_predikat.predikat
    cross join about
    where kesehatan.tahun <= year(about.data_date)
    window by_year as (partition by kesehatan.koperasi_id order by kesehatan.tahun)
),

newest_assessment as (
    select
        assessed.* exclude (place), -- noqa: RF02
        assessed.tahun >= year(about.data_date) - rule.parameter and assessed.same_skema
            as is_comparable,
    from assessed
    cross join about
    inner join aturan_prioritas as rule
        on rule.alasan = 'predikat_turun'
    where assessed.place = 1
),

coached as (
    select
        koperasi_id,
        max(tanggal_selesai) filter (where status = 'Selesai' and not diragukan) as last_day,
        bool_or(status = 'Selesai' and not diragukan) as is_coached,
        bool_or(status is null or (status = 'Selesai' and diragukan)) as is_unclear,
    from pembinaan
    group by koperasi_id
),

members as (
    select
        koperasi_id,
        arg_max(anggota, tahun_buku) as anggota,
        max(tahun_buku) as tahun_buku,
    from keragaan
    where anggota is not null
    group by koperasi_id
),

disputed as (
    select
        koperasi_id,
        min(topic) as topic,
    from (
        select koperasi_id, 'predikat' as topic
        from kesehatan
        where predikat_dinyatakan <> predikat
        union all
        select koperasi_id, 'nik_bersama'
        from koperasi
        where nik is not null
        qualify count(*) over (partition by nik) > 1
    ) as contradiction
    group by koperasi_id
),

parameters as (
    select
        max(parameter) filter (where alasan = 'tenggat_dekat') as days,
        max(parameter) filter (where alasan = 'banyak_anggota') as members,
    from aturan_prioritas
),

judged as (
    select
        registered.koperasi_id,
        case
            when not coalesce(registered.has_window, false)
                or coalesce(window_held.next_held, false)
                or coalesce(window_only.any_held, false)
                or red.zona_merah
                then false
            when red.koperasi_id is not null and red.zona_merah is null then null
            when not list_has_any(
                list_concat(registered.unwritten, window_held.in_doubt),
                range(registered.window_from, registered.next_tahun_buku)
            ) then true
        end as satu_rat_lagi,
        case
            when newest_assessment.is_comparable
                then newest_assessment.lower_end < newest_assessment.lower_end_lama
        end as predikat_turun,
        case when red.koperasi_id is null then false else red.zona_merah end as zona_merah,
        case
            when coached.is_coached then false
            when coalesce(coached.is_unclear, false) then null
            when (select count(*) from pembinaan) = 0 then null
            else true
        end as belum_pernah_dibina,
        case
            when last_due.koperasi_id is null or coalesce(held.dilaksanakan, false) then false
            when registered.status <> 'Aktif' then false
            when registered.status = 'Aktif' and not coalesce(held.diragukan, false) then true
        end as aktif_tanpa_rat,
        registered.owes_next
            and not coalesce(window_held.next_held, false)
            and registered.next_batas <= registered.hari + parameters.days as tenggat_dekat,
        members.anggota >= parameters.members as banyak_anggota,
        disputed.koperasi_id is not null as data_bertentangan,
        last_written.koperasi_id is not null
            and not coalesce(written.dilaksanakan, false)
            and not coalesce(written.diragukan, false) as tanpa_rat_terakhir,
        coalesce(registered.status <> 'Aktif', false) as tidak_aktif,
        registered.status,
        registered.window_from,
        registered.next_tahun_buku,
        registered.next_batas,
        last_due.tahun_buku as last_due,
        newest_assessment.tahun as predikat_tahun,
        newest_assessment.predikat,
        newest_assessment.tahun_lama as predikat_tahun_lama,
        newest_assessment.predikat_lama,
        members.anggota,
        members.tahun_buku as anggota_tahun_buku,
        disputed.topic as bertentangan,
        coached.last_day as dibina_terakhir,
        list_filter(
            list_concat(registered.unwritten, window_held.in_doubt),
            lambda tahun: registered.berdiri <= make_date(tahun::integer, 12, 31) -- noqa: RF02
        ) as rat_not_stated,
        coalesce(held.diragukan, false) as is_last_in_doubt,
    from registered
    cross join parameters
    left join zona_merah_kini as red
        on registered.koperasi_id = red.koperasi_id
    left join window_held on registered.koperasi_id = window_held.koperasi_id
    left join window_only on registered.koperasi_id = window_only.koperasi_id
    left join last_due on registered.koperasi_id = last_due.koperasi_id
    left join rat as held
        on last_due.koperasi_id = held.koperasi_id
        and last_due.tahun_buku = held.tahun_buku
    left join last_written on registered.koperasi_id = last_written.koperasi_id
    left join rat as written
        on last_written.koperasi_id = written.koperasi_id
        and last_written.tahun_buku = written.tahun_buku
    left join newest_assessment on registered.koperasi_id = newest_assessment.koperasi_id
    left join coached on registered.koperasi_id = coached.koperasi_id
    left join members on registered.koperasi_id = members.koperasi_id
    left join disputed on registered.koperasi_id = disputed.koperasi_id
),

with_missing as (
    select
        *,
        list_distinct(list_concat(
            case when aktif_tanpa_rat is null and status is null then ['status'] else [] end,
            case
                when satu_rat_lagi is null or zona_merah is null
                    then list_transform(rat_not_stated, lambda tahun: 'rat ' || tahun)
                else []
            end,
            case
                when aktif_tanpa_rat is null and is_last_in_doubt then ['rat ' || last_due]
                else []
            end,
            case
                when belum_pernah_dibina is null and (select count(*) from pembinaan) > 0
                    then ['pembinaan']
                else []
            end
        )) as kurang,
    from judged
),

holding as (
    unpivot judged
    on
        satu_rat_lagi,
        predikat_turun,
        zona_merah,
        belum_pernah_dibina,
        aktif_tanpa_rat,
        tenggat_dekat,
        banyak_anggota,
        data_bertentangan,
        tanpa_rat_terakhir,
        tidak_aktif
    into name alasan value holds
),

reasons as (
    select
        holding.koperasi_id,
        list(holding.alasan order by holding.alasan) as alasan,
    from holding
    inner join aturan_prioritas
        on holding.alasan = aturan_prioritas.alasan
    where holding.holds
    group by holding.koperasi_id
)

select
    with_missing.* exclude (rat_not_stated, is_last_in_doubt, kurang), -- noqa: RF02
    list_sort(with_missing.kurang) as kurang,
    coalesce(reasons.alasan, []) as alasan,
    case
        when len(with_missing.kurang) = 0
            then dense_rank() over (
                partition by len(with_missing.kurang) = 0
                order by coalesce(reasons.alasan, [])
            ) - 1
    end::smallint as pola,
    (row_number() over (
        order by
            with_missing.dibina_terakhir nulls first,
            koperasi.kecamatan,
            koperasi.nama,
            koperasi.koperasi_id
    ))::integer as urutan,
    koperasi.nik,
    koperasi.nama,
    koperasi.kecamatan,
    koperasi.jenis,
    koperasi.bentuk,
    koperasi.merah_putih,
from with_missing
inner join koperasi
    on with_missing.koperasi_id = koperasi.koperasi_id
left join reasons
    on with_missing.koperasi_id = reasons.koperasi_id
order by koperasi.kecamatan, koperasi.nama, koperasi.koperasi_id;
