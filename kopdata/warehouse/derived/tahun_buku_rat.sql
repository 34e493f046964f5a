-- One row per tahun buku any RAT row speaks of, whoever it is about: of the others nobody can say
-- that a koperasi held none.
create table tahun_buku_rat as
select distinct tahun_buku
from rat_baris
where tahun_buku is not null
order by tahun_buku;
