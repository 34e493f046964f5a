-- One row per koperasi: what is known of it on a day, and its predikat for a year. The same rule as
-- derived/terdaftar.sql for any day, and saying of the others why they are not registered.
with that_day as (
    select
        koperasi_id,
        berdiri,
        tanggal_badan_hukum,
        sumber_id,
        $day::date as day,
    from koperasi
    where terpilih(
        kecamatan, jenis, bentuk, merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
)

select
    that_day.koperasi_id,
    case
        when that_day.berdiri > that_day.day then 'belum_ada'
        when status_koperasi.status = 'Bubar' then 'bubar'
        else 'terdaftar'
    end as keberadaan,
    that_day.tanggal_badan_hukum is not null as has_founding_date,
    status_koperasi.status,
    kesehatan.predikat,
    kesehatan.skema,
    coalesce(status_koperasi.sumber_id, that_day.sumber_id) as status_sumber_id,
    kesehatan.sumber_id as kesehatan_sumber_id,
from that_day
asof left join status_koperasi
    on that_day.koperasi_id = status_koperasi.koperasi_id
    and that_day.day >= status_koperasi.per
left join kesehatan
    on that_day.koperasi_id = kesehatan.koperasi_id
    and kesehatan.tahun = $tahun::smallint
order by that_day.koperasi_id
