-- One row per koperasi with that NIK or badan hukum number, else holding it as a part, else at
-- most $mistakes typing mistakes away from it (a mark wrong, missing, added, or two swapped).
with by_number as (
    select
        koperasi_id,
        any_value(kunci_nama) as kunci_nama,
        max(case
            when $number in (nik, kunci_badan_hukum) then 100
            when contains(nik, $number) or contains(kunci_badan_hukum, $number) then 99
            else 98
        end) as likeness,
    from identitas
    where koperasi_id is not null
        and (
            contains(nik, $number)
            or contains(kunci_badan_hukum, $number)
            or ($mistakes > 0 and damerau_levenshtein(nik, $number) <= $mistakes)
            or ($mistakes > 0 and damerau_levenshtein(kunci_badan_hukum, $number) <= $mistakes)
        )
    group by koperasi_id
    -- Numbers run on: only those that are as near as the nearest.
    qualify likeness = max(likeness) over ()
)

select
    by_number.koperasi_id,
    by_number.kunci_nama,
from by_number
inner join koperasi
    on by_number.koperasi_id = koperasi.koperasi_id
where terpilih(
    koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by koperasi.nama, by_number.koperasi_id
limit $at_most
