-- One row per kecamatan and field: koperasi of which it is filled in, not given, or does not apply
-- (a koperasi that was dissolved, or that did not exist yet); tahun is null for the register.
with selected as (
    select *
    from koperasi
    where terpilih(
        kecamatan, jenis, bentuk, merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

last_tahun_buku as (
    select max(tahun_buku) as tahun
    from tahun_buku
    where is_due
),

last_tahun as (
    select max(tahun) as tahun
    from tahun
    where lengkap
),

in_register as (
    select
        kecamatan,
        null::smallint as tahun,
        (status is distinct from 'Bubar') as applies,
        unnest([
            {'field': 'nik', 'is_filled': nik is not null},
            {'field': 'nomor_badan_hukum', 'is_filled': nomor_badan_hukum is not null},
            {'field': 'tanggal_badan_hukum', 'is_filled': tanggal_badan_hukum is not null},
            {'field': 'alamat', 'is_filled': alamat is not null},
            {'field': 'desa', 'is_filled': desa is not null},
            {'field': 'jenis', 'is_filled': jenis is not null},
            {'field': 'status', 'is_filled': status is not null},
            {'field': 'ketua', 'is_filled': ketua is not null},
            {'field': 'telepon', 'is_filled': telepon is not null}
        ], max_depth := 2),
    from selected
),

-- What every koperasi that owes a RAT for the last complete tahun buku should have told.
of_tahun_buku as (
    select
        selected.kecamatan,
        last_tahun_buku.tahun,
        dasar_rat.koperasi_id is not null as applies,
        unnest([
            {
                'field': 'rat',
                'is_filled': rat.koperasi_id is not null
                    and (rat.status is not null or rat.tanggal_rat is not null)
            },
            {'field': 'keragaan', 'is_filled': keragaan.koperasi_id is not null}
        ], max_depth := 2),
    from selected
    inner join last_tahun_buku
        on last_tahun_buku.tahun is not null
    left join dasar_rat
        on selected.koperasi_id = dasar_rat.koperasi_id
        and last_tahun_buku.tahun = dasar_rat.tahun_buku
    left join rat
        on selected.koperasi_id = rat.koperasi_id
        and last_tahun_buku.tahun = rat.tahun_buku
    left join keragaan
        on selected.koperasi_id = keragaan.koperasi_id
        and last_tahun_buku.tahun = keragaan.tahun_buku
),

of_tahun as (
    select
        selected.kecamatan,
        last_tahun.tahun,
        terdaftar.koperasi_id is not null as applies,
        unnest([
            {'field': 'kesehatan', 'is_filled': kesehatan.koperasi_id is not null}
        ], max_depth := 2),
    from selected
    inner join last_tahun
        on last_tahun.tahun is not null
    left join terdaftar
        on selected.koperasi_id = terdaftar.koperasi_id
        and last_tahun.tahun = terdaftar.tahun
    left join kesehatan
        on selected.koperasi_id = kesehatan.koperasi_id
        and last_tahun.tahun = kesehatan.tahun
),

visited as (
    select
        kecamatan,
        null::smallint as tahun,
        (status is distinct from 'Bubar') as applies,
        'verifikasi' as field,
        exists(
            select 1
            from verifikasi
            where verifikasi.koperasi_id = selected.koperasi_id
        ) as is_filled,
    from selected
),

stated as (
    select * from in_register
    union all by name select * from of_tahun_buku
    union all by name select * from of_tahun
    union all by name select * from visited
)

select
    kecamatan,
    field,
    any_value(tahun) as tahun,
    count(*) filter (where applies and is_filled) as filled,
    count(*) filter (where applies and not is_filled) as not_given,
    count(*) filter (where not applies) as not_applicable,
from stated
group by kecamatan, field
order by kecamatan, field
