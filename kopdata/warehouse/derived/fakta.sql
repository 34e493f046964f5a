-- One row per row of facts of a known koperasi (or of a list that names none): key and all it
-- states.
create view fakta as
select
    number,
    sheet,
    sumber_id,
    per,
    received_on,
    kind,
    row(koperasi_id, kunci)::varchar as kunci,
    isi,
from dikenal('baris')
where kind <> 'register'
union all
select
    number,
    sheet,
    sumber_id,
    per,
    received_on,
    kind,
    kunci,
    isi,
from baris
where not names_koperasi;
