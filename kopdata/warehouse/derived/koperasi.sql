-- One row per koperasi a register names: value by value what was stated last; a blank never erases.
create table koperasi as
with newest as (
    select
        koperasi_id,
        arg_max(nik, urutan) filter (where nik is not null) as nik,
        arg_max(nama, urutan) filter (where nama is not null) as nama,
        arg_max(nomor_badan_hukum, urutan) filter (where nomor_badan_hukum is not null)
            as nomor_badan_hukum,
        arg_max(tanggal_badan_hukum, urutan) filter (where tanggal_badan_hukum is not null)
            as tanggal_badan_hukum,
        arg_max(alamat, urutan) filter (where alamat is not null) as alamat,
        arg_max(desa, urutan) filter (where desa is not null) as desa,
        arg_max(kecamatan, urutan) filter (where kecamatan is not null) as kecamatan,
        coalesce(arg_max(bentuk, urutan) filter (where bentuk is not null), 'Primer') as bentuk,
        arg_max(jenis, urutan) filter (where jenis is not null) as jenis,
        arg_max(kelompok, urutan) filter (where kelompok is not null) as kelompok,
        arg_max(pola, urutan) filter (where pola is not null) as pola,
        arg_max(sektor, urutan) filter (where sektor is not null) as sektor,
        arg_max(status, urutan) filter (where status is not null) as status,
        arg_max(per, urutan) filter (where status is not null) as status_per,
        arg_max(grade, urutan) filter (where grade is not null) as grade,
        arg_max(kuk, urutan) filter (where kuk is not null) as kuk,
        arg_max(ketua, urutan) filter (where ketua is not null) as ketua,
        arg_max(telepon, urutan) filter (where telepon is not null) as telepon,
        min(per) as first_per,
        max(sumber_id) as sumber_id,
    from pernyataan
    group by koperasi_id
)

select
    *,
    regexp_matches(
        upper(concat_ws(' ', nama, kelompok)),
        '(^|[^A-Z])(MERAH[^A-Z0-9]*PUTIH|KDMP|KKMP|KDKMP)([^A-Z]|$)'
    ) as merah_putih,
    -- When it began to exist: founding date, else the first register that names it.
    coalesce(tanggal_badan_hukum, first_per) as berdiri,
from newest
order by kecamatan, nama, koperasi_id;
