-- One row per koperasi asked for that owed a RAT for the tahun buku: missed or not; null where no
-- readable row says.
select
    dasar_rat.koperasi_id,
    case when not coalesce(rat.diragukan, true) then not rat.dilaksanakan end as is_missed,
from (select unnest($ids::varchar[]) as koperasi_id) as asked
inner join dasar_rat
    on asked.koperasi_id = dasar_rat.koperasi_id
left join rat
    on dasar_rat.koperasi_id = rat.koperasi_id
    and dasar_rat.tahun_buku = rat.tahun_buku
where dasar_rat.tahun_buku = $tahun_buku
