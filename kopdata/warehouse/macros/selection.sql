-- What a visitor chose: nothing chosen is everything; the empty word is a jenis nobody stated.
create macro kecamatan_terpilih(kecamatan, dipilih) as
    len(dipilih::varchar[]) = 0 or list_contains(dipilih::varchar[], kecamatan);

create macro terpilih(
    kecamatan, jenis, bentuk, merah_putih,
    dipilih_kecamatan, dipilih_jenis, dipilih_bentuk, dipilih_merah_putih
) as
    kecamatan_terpilih(kecamatan, dipilih_kecamatan)
    and (len(dipilih_jenis::varchar[]) = 0
        or list_contains(dipilih_jenis::varchar[], coalesce(jenis, '')))
    and (len(dipilih_bentuk::varchar[]) = 0
        or list_contains(dipilih_bentuk::varchar[], bentuk))
    and (dipilih_merah_putih::boolean is null
        or merah_putih = dipilih_merah_putih::boolean);
