-- One row per koperasi of $ids that a register names: whether it lies in the selection, whether it
-- existed, was listed or was Bubar at two moments, and by which row. A tahun buku takes those
-- founded by its end and judges Bubar at the deadline of its RAT, any other year at its end;
-- neither looks beyond the data date of the moment.
with wanted as (
    select distinct unnest($ids::varchar[]) as koperasi_id
),

asked as (
    select
        koperasi.koperasi_id,
        koperasi.berdiri,
        koperasi.tanggal_badan_hukum,
        koperasi.first_per,
        terpilih(
            koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
            $kecamatan, $jenis, $bentuk, $merah_putih
        ) as is_selected,
        least(make_date($first_tahun, 12, 31), $first_data_date::date) as first_end,
        least(make_date($second_tahun, 12, 31), $second_data_date::date) as second_end,
        least(coalesce(first_batas.batas, first_end), $first_data_date::date) as first_judged,
        least(coalesce(second_batas.batas, second_end), $second_data_date::date) as second_judged,
    from koperasi
    inner join wanted
        on koperasi.koperasi_id = wanted.koperasi_id
    left join batas_rat as first_batas
        on $is_tahun_buku
        and first_batas.tahun_buku = $first_tahun
        and koperasi.bentuk = first_batas.bentuk
    left join batas_rat as second_batas
        on $is_tahun_buku
        and second_batas.tahun_buku = $second_tahun
        and koperasi.bentuk = second_batas.bentuk
),

with_status as (
    select
        asked.*,
        arg_max_null(
            case when stated.status = 'Bubar' then stated.sumber_id end, stated.per
        ) filter (where stated.per <= asked.first_judged) as first_bubar,
        arg_max_null(
            case when stated.status = 'Bubar' then stated.sumber_id end, stated.per
        ) filter (where stated.per <= asked.second_judged) as second_bubar,
    from asked
    left join status_koperasi as stated
        on asked.koperasi_id = stated.koperasi_id
    group by all
)

select
    koperasi_id,
    is_selected,
    tanggal_badan_hukum is not null as has_founding_date,
    berdiri <= first_end as first_exists,
    berdiri <= second_end as second_exists,
    first_per <= first_end as is_listed_first,
    first_bubar,
    second_bubar,
from with_status
