-- One row per plan in the order made, the newest first, how many it names, and whether all of them
-- lie in the selection; who made it and the note as the rows of koperasi in the selection say it.
select
    rencana.kunci,
    arg_max(rencana.rencana, rencana.sumber_id) as rencana,
    max(rencana.disusun) as disusun,
    arg_max(rencana.penyusun, rencana.sumber_id) filter (
        where rencana.penyusun is not null and koperasi.koperasi_id is not null
    ) as penyusun,
    arg_max(rencana.catatan, rencana.sumber_id) filter (
        where rencana.catatan is not null and koperasi.koperasi_id is not null
    ) as catatan,
    count(*) as koperasi,
    count(*) = count(koperasi.koperasi_id) as is_within,
from rencana
left join koperasi
    on rencana.koperasi_id = koperasi.koperasi_id
    and terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
group by rencana.kunci
order by disusun desc, max(rencana.sumber_id) desc
