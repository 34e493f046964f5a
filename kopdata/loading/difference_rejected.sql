-- One row per sheet of a delivery: rows kept out because nobody could tell the koperasi.
select
    sumber.sheet,
    count(*) as rejected,
from fakta_tanpa_koperasi
inner join sumber
    on fakta_tanpa_koperasi.sumber_id = sumber.sumber_id
where sumber.number = $number
    and len(fakta_tanpa_koperasi.candidates) > 0
group by sumber.sheet
