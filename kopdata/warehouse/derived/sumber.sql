-- One row per row of any list: where it stands and whom it names, to be looked up by sumber_id.
create table sumber as
select
    sumber_id,
    number,
    kind,
    sheet,
    row,
    nik,
    nama,
    kecamatan,
from baris
order by sumber_id;
