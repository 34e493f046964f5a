-- One row per year, from the first with N tahun buku due, and koperasi registered at its end.
with window_of as (
    select
        terdaftar.tahun,
        terdaftar.koperasi_id,
        jendela_zona_merah.is_written and not coalesce(rat.diragukan, false) as is_known,
        -- A RAT whose day nobody gave was held some day before we learned of it.
        coalesce(
            rat.dilaksanakan
            and coalesce(rat.tanggal_rat, rat.tanggal_lapor, terdaftar.akhir) <= terdaftar.akhir,
            false
        ) as held,
    from terdaftar
    inner join jendela_zona_merah
        on terdaftar.tahun = jendela_zona_merah.tahun
        and terdaftar.bentuk = jendela_zona_merah.bentuk
        and terdaftar.berdiri <= make_date(jendela_zona_merah.first_tahun_buku, 12, 31)
    left join rat
        on terdaftar.koperasi_id = rat.koperasi_id
        and jendela_zona_merah.tahun_buku = rat.tahun_buku
),

judged as (
    select
        tahun,
        koperasi_id,
        bool_or(held) as any_held,
        bool_and(is_known) as all_known,
    from window_of
    group by tahun, koperasi_id
)

select
    terdaftar.periode,
    terdaftar.kecamatan,
    terdaftar.koperasi_id,
    coalesce(not judged.any_held and judged.all_known, false)::integer as numerator,
    1 as denominator,
    coalesce(not judged.any_held and not judged.all_known, false)::integer as unknown,
    terdaftar.sumber_id,
from terdaftar
left join judged
    on terdaftar.tahun = judged.tahun
    and terdaftar.koperasi_id = judged.koperasi_id
where terdaftar.tahun >= (select min(tahun) from jendela_zona_merah)
