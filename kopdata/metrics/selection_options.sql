-- One row: what the filters can be set to.
select
    (select list_sort(list(distinct year(periode)::integer)) from metric_periode) as tahun,
    (select list(kecamatan order by urutan) from wilayah) as kecamatan,
    (select list_sort(list(distinct jenis)) from koperasi where jenis is not null) as jenis,
    (select list_sort(list(distinct bentuk)) from koperasi) as bentuk
