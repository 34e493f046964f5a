-- One row per statement that contradicts another one and waits for a person; `said` and `against`
-- are the two sides. Totals that do not close belong to a sheet and to no koperasi.
with selected as (
    select *
    from koperasi
    where terpilih(
        kecamatan, jenis, bentuk, merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

-- Stated active, and red: the last N tahun buku due all without a RAT.
aktif_tanpa_rat as (
    select
        'aktif_tanpa_rat' as topic,
        selected.koperasi_id,
        null::smallint as tahun,
        selected.status as said,
        (select book_years::varchar from aturan_zona_merah) as against,
        status_koperasi.sumber_id,
    from selected
    inner join zona_merah_kini
        on selected.koperasi_id = zona_merah_kini.koperasi_id
    inner join status_koperasi
        on selected.koperasi_id = status_koperasi.koperasi_id
        and selected.status_per = status_koperasi.per
    where selected.status = 'Aktif'
        and zona_merah_kini.zona_merah
),

predikat as (
    select
        'predikat' as topic,
        kesehatan.koperasi_id,
        kesehatan.tahun,
        kesehatan.predikat_dinyatakan as said,
        kesehatan.predikat || ' ('
            || replace(round(kesehatan.skor, 2)::decimal(6, 2)::varchar, '.', ',')
            || ')' as against,
        kesehatan.sumber_id,
    from kesehatan
    where kesehatan.predikat_dinyatakan <> kesehatan.predikat
),

-- One NIK under two koperasi: two that are told apart, or a row nobody could assign.
nik_bersama as (
    select
        'nik_bersama' as topic,
        own.koperasi_id,
        null::smallint as tahun,
        own.nik as said,
        other.nama || ' (' || other.kecamatan || ')' as against,
        own.sumber_id,
    from koperasi as own
    inner join koperasi as other
        on own.nik = other.nik
        and own.koperasi_id < other.koperasi_id
    union all
    select
        'nik_bersama',
        koperasi.koperasi_id,
        null,
        koperasi.nik,
        concat_ws(', ', fakta_tanpa_koperasi.nama, fakta_tanpa_koperasi.kecamatan),
        fakta_tanpa_koperasi.sumber_id,
    from fakta_tanpa_koperasi
    inner join koperasi
        on fakta_tanpa_koperasi.nik = koperasi.nik
        and list_contains(fakta_tanpa_koperasi.candidates, koperasi.koperasi_id)
),

of_koperasi as (
    select * from aktif_tanpa_rat
    union all select * from predikat
    union all select * from nik_bersama
),

-- The check on totals is the only one that speaks of a column and of the rows above it.
jumlah as (
    select
        'jumlah' as topic,
        null as koperasi_id,
        null as nama,
        null as kecamatan,
        null::smallint as tahun,
        problem.value as said,
        problem.message as against,
        problem.number,
        problem.sheet,
        problem.row,
    from problem
    where problem.message like 'Jumlah %tidak sama dengan jumlah baris di atasnya%'
),

found as (
    select
        of_koperasi.topic,
        of_koperasi.koperasi_id,
        selected.nama,
        selected.kecamatan,
        of_koperasi.tahun,
        of_koperasi.said,
        of_koperasi.against,
        sumber.number,
        sumber.sheet,
        sumber.row,
    from of_koperasi
    inner join selected
        on of_koperasi.koperasi_id = selected.koperasi_id
    left join sumber
        on of_koperasi.sumber_id = sumber.sumber_id
    union all
    select * from jumlah
)

select
    found.topic,
    found.koperasi_id,
    found.nama,
    found.kecamatan,
    found.tahun,
    found.said,
    found.against,
    delivery.delivery,
    delivery.file,
    found.sheet,
    found.row,
from found
left join delivery
    on found.number = delivery.number
order by
    list_position(['nik_bersama', 'aktif_tanpa_rat', 'predikat', 'jumlah'], found.topic),
    found.tahun desc,
    found.kecamatan,
    found.nama,
    found.number,
    found.row
