-- One row per day a register stated the status of a koperasi, oldest first.
select
    status_koperasi.status,
    status_koperasi.per,
    register_baris.received_on,
    delivery.delivery,
    delivery.file,
    register_baris.sheet,
    register_baris.row,
from status_koperasi
inner join register_baris
    on status_koperasi.sumber_id = register_baris.sumber_id
inner join delivery
    on register_baris.number = delivery.number
where status_koperasi.koperasi_id = $koperasi_id
order by status_koperasi.per
