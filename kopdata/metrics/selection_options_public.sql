-- One row: what the filters of the public can be set to; groups of koperasi are none of them.
select
    (select list_sort(list(distinct year(periode)::integer)) from metric_periode) as tahun,
    (select list(kecamatan order by urutan) from wilayah) as kecamatan,
    [] as jenis,
    [] as bentuk,
