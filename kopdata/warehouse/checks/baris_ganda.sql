-- One row per row that names a koperasi a second time in its delivery, under another name of it.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'nama',
    kolom.letter || sumber.row,
    coalesce(sumber.nama, sumber.nik),
    'Baris ini dan baris ' || other.row
        || case when other.sheet = sumber.sheet then '' else ' lembar ' || other.sheet end
        || ' menyebut koperasi yang sama dengan cara berbeda'
        || case
            when baris_ganda.is_refused then ' dan isinya berbeda, jadi keduanya ditolak.'
            else '; isinya sama, jadi hanya satu yang dipakai.'
        end,
    case
        when baris_ganda.is_refused then 'Pilih baris yang benar, hapus yang lain, lalu kirim lagi.'
        else 'Hapus salah satunya dari daftar.'
    end,
    case when baris_ganda.is_refused then 'menolak' else 'memperingatkan' end,
from baris_ganda
inner join sumber
    on baris_ganda.sumber_id = sumber.sumber_id
inner join sumber as other
    on baris_ganda.other_id = other.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'nama'
order by sumber.sumber_id;
