-- One row: what the filters can be set to.
select
    (select list_sort(list(distinct year(periode)::integer)) from metric_periode) as tahun,
    (select list(kecamatan order by urutan) from wilayah) as kecamatan,
    (
        select list_transform(
            list_sort(list(distinct jenis), 'asc', 'nulls last'), lambda jenis: coalesce(jenis, '')
        )
        from koperasi
    ) as jenis,
    (select list_sort(list(distinct bentuk)) from koperasi) as bentuk
