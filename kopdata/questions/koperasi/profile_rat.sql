-- One row per tahun buku a koperasi owes a RAT for or has a RAT row of, with how it came out:
-- tepat_waktu, terlambat, tanpa_tanggal (held, day not given), tidak_terbaca, tidak_wajib (held,
-- not owed), belum (overdue), belum_jatuh_tempo; is_stated is false where no list says anything.
with owed as (
    select
        held.periode,
        year(held.periode)::smallint as tahun_buku,
        held.numerator = 1 as is_held,
        on_time.numerator = 1 as is_on_time,
        held.unknown = 1 as is_in_doubt,
        on_time.unknown = 1 as is_without_day,
    from metric_row as held
    left join metric_row as on_time
        on held.koperasi_id = on_time.koperasi_id
        and held.periode = on_time.periode
        and on_time.metric = 'rat_tepat_waktu'
    where held.metric = 'rat_dilaksanakan'
        and held.koperasi_id = $koperasi_id
),

stated as (
    select *
    from rat
    where koperasi_id = $koperasi_id
)

select
    coalesce(owed.tahun_buku, stated.tahun_buku) as tahun_buku,
    case
        when owed.is_on_time then 'tepat_waktu'
        when owed.is_in_doubt then 'tidak_terbaca'
        when owed.is_without_day then 'tanpa_tanggal'
        when owed.is_held then 'terlambat'
        when stated.dilaksanakan then 'tidak_wajib'
        when batas_rat.batas > about.data_date then 'belum_jatuh_tempo'
        else 'belum'
    end as outcome,
    batas_rat.batas,
    stated.koperasi_id is not null as is_stated,
    stated.status,
    stated.tanggal_rat,
    stated.tanggal_lapor,
    stated.peserta,
    rat_baris.per,
    rat_baris.received_on,
    delivery.delivery,
    delivery.file,
    rat_baris.sheet,
    rat_baris.row,
from owed
full join stated
    on owed.tahun_buku = stated.tahun_buku
inner join koperasi
    on koperasi.koperasi_id = $koperasi_id
left join batas_rat
    on coalesce(owed.tahun_buku, stated.tahun_buku) = batas_rat.tahun_buku
    and koperasi.bentuk = batas_rat.bentuk
left join rat_baris
    on stated.sumber_id = rat_baris.sumber_id
left join delivery
    on rat_baris.number = delivery.number
cross join about
where owed.periode is not null or stated.dilaksanakan
order by tahun_buku
