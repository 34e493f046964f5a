-- One row per sheet of a delivery that is the third complete register in a row without some
-- koperasi, unless they are Bubar: how many, and the first of them by name.
select
    daftar.sheet,
    daftar.per,
    count(distinct hilang.koperasi_id) as vanished,
    min(koperasi.nama) as example,
from (select distinct sheet, per from daftar where number = $number and kind = 'register') as daftar
inner join hilang
    on daftar.per = hilang.mulai
inner join koperasi
    on hilang.koperasi_id = koperasi.koperasi_id
where koperasi.status is distinct from 'Bubar'
group by daftar.sheet, daftar.per
order by daftar.sheet
