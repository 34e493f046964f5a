-- One row per koperasi asked for that owed a RAT for the tahun buku and has a readable row about
-- it: missed or not.
select
    dasar_rat.koperasi_id,
    not rat.dilaksanakan as is_missed,
from (select unnest($ids::varchar[]) as koperasi_id) as asked
inner join dasar_rat
    on asked.koperasi_id = dasar_rat.koperasi_id
inner join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.tahun_buku = $tahun_buku
    and not rat.diragukan
