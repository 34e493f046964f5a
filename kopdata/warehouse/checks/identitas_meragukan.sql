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
    'Tidak jelas koperasi mana yang dimaksud; calon: '
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
    'menolak',
from fakta_tanpa_koperasi
inner join sumber
    on fakta_tanpa_koperasi.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'nama'
where len(fakta_tanpa_koperasi.candidates) > 0
order by sumber.sumber_id;
