-- One row per statement that puts a due date off without a reason: the earlier one goes on
-- standing.
insert into problem
select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'alasan',
    kolom.letter || sumber.row,
    null,
    'Tenggat komitmen ' || komitmen.id
        || ' mundur tanpa alasan, jadi tenggat sebelumnya tetap berlaku.',
    'Isi alasan tenggat itu mundur, lalu kirim lagi.',
    'memperingatkan',
from komitmen
inner join sumber
    on komitmen.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'alasan'
where komitmen.is_postponed
    and komitmen.alasan is null
order by sumber.sumber_id;
