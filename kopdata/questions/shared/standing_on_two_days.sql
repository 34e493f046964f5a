-- One row per way of standing on a first and on a second day, with the koperasi that stood so on
-- both and the rows that say so of the second. The rule of derived/terdaftar.sql for any day, and
-- saying of the others why they are not registered.
with chosen as (
    select
        koperasi_id,
        berdiri,
        sumber_id,
        $first_day::date as first_day,
        $second_day::date as second_day,
    from koperasi
    where terpilih(
        kecamatan, jenis, bentuk, merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

-- The days of only those are put in order to be searched.
stated as (
    select
        status_koperasi.koperasi_id,
        status_koperasi.per,
        status_koperasi.status,
        status_koperasi.sumber_id,
    from status_koperasi
    semi join chosen
        on status_koperasi.koperasi_id = chosen.koperasi_id
)

select
    keberadaan(chosen.berdiri, chosen.first_day, first_status.status) as first_keberadaan,
    first_health.predikat as first_predikat,
    first_health.skema as first_skema,
    keberadaan(chosen.berdiri, chosen.second_day, second_status.status) as second_keberadaan,
    second_health.predikat as second_predikat,
    second_health.skema as second_skema,
    list(chosen.koperasi_id) as koperasi_id,
    list(coalesce(second_status.sumber_id, chosen.sumber_id)) as second_status_sumber_id,
    list(second_health.sumber_id) as second_kesehatan_sumber_id,
from chosen
asof left join stated as first_status
    on chosen.koperasi_id = first_status.koperasi_id
    and chosen.first_day >= first_status.per
asof left join stated as second_status
    on chosen.koperasi_id = second_status.koperasi_id
    and chosen.second_day >= second_status.per
left join kesehatan as first_health
    on chosen.koperasi_id = first_health.koperasi_id
    and first_health.tahun = $first_tahun::smallint
left join kesehatan as second_health
    on chosen.koperasi_id = second_health.koperasi_id
    and second_health.tahun = $second_tahun::smallint
group by all
