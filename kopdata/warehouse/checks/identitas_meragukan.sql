-- One row per row that could name more than one koperasi: out until a person decides.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'nama',
    kolom.letter || sumber.row,
    coalesce(sumber.nama, sumber.nik),
    case
        when candidate.has_name and candidate.has_number
            then 'Nomornya milik satu koperasi, nama dan kecamatannya milik koperasi lain; calon: '
        when candidate.has_number
            then 'Nomornya bertentangan dengan daftar koperasi; calon: '
        when candidate.has_name
            then 'Lebih dari satu koperasi bernama demikian; calon: '
        else 'Tidak ada koperasi yang bernama persis demikian di kecamatan ini; yang mirip: '
    end
        || coalesce(
            (
                select string_agg(
                    koperasi.nama || ' ('
                    || coalesce(koperasi.nik, koperasi.nomor_badan_hukum, koperasi.kecamatan)
                    || ')',
                    '; ' order by koperasi.nama, koperasi.koperasi_id
                )
                from koperasi
                where list_contains(fakta_tanpa_koperasi.candidates, koperasi.koperasi_id)
            ),
            'tidak ada'
        ) || '.',
    'Putuskan pada halaman Data, bagian Siapa ini, '
        || 'atau lengkapi NIK atau nomor badan hukum lalu kirim ulang.',
    if(candidate.has_name or candidate.has_number, 'menolak', 'memperingatkan'),
from fakta_tanpa_koperasi
inner join sumber
    on fakta_tanpa_koperasi.sumber_id = sumber.sumber_id
inner join lateral (
    select
        coalesce(
            bool_or(
                dikenal.nik = fakta_tanpa_koperasi.nik
                or dikenal.kunci_badan_hukum = fakta_tanpa_koperasi.kunci_badan_hukum
            ),
            false
        ) as has_number,
        coalesce(
            bool_or(
                dikenal.kunci_nama = fakta_tanpa_koperasi.kunci_nama
                and dikenal.kecamatan
                = coalesce(fakta_tanpa_koperasi.kecamatan, dikenal.kecamatan)
            ),
            false
        ) as has_name,
    from identitas as dikenal
    where list_contains(fakta_tanpa_koperasi.candidates, dikenal.koperasi_id)
) as candidate
    on true
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'nama'
where len(fakta_tanpa_koperasi.candidates) > 0
order by sumber.sumber_id;
