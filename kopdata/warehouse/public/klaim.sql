-- One row per statement that was said in public and reading of it. Whoever delivered it wrote what
-- he liked: his own words for it are not here, of who said it only the kind of office, and no text
-- that names a koperasi or somebody, or has a long number. Where that is its id, place, unit or
-- period, which the figure rests on, the statement is left out.
create temp macro polos(teks) as
    regexp_replace(strip_accents(lower(teks)), '[^a-z0-9]', '', 'g');

-- Without what many koperasi are called alike.
create temp macro polos_tanpa_jenis(teks) as
    polos(
        regexp_replace(
            regexp_replace(strip_accents(lower(teks)), '[.]', '', 'g'),
            '\b(koperasi|kop|kopkar|kopwan|kpri|kpn|ksp|kspps|kud|ksu|unit|desa)\b', ' ', 'g'
        )
    );

-- Eight digits or more in a row; a date and a span of years are none.
create temp macro bernomor_panjang(teks) as
    len(
        list_filter(
            regexp_extract_all(teks, '[0-9]([\s\p{Z}\p{Pd}.()/+]*[0-9]){7,}'),
            lambda found: not regexp_full_match(
                found,
                '(19|20)[0-9]{2}[-./][01]?[0-9][-./][0-3]?[0-9]'
                || '|[0-3]?[0-9][-./ ][01]?[0-9][-./ ](19|20)[0-9]{2}'
                || '|(19|20)[0-9]{2} ?[\p{Pd}/] ?(19|20)[0-9]{2}'
            )
        )
    ) > 0;

create table publik.klaim as
with office (place, kind, written) as (
    values
    (1, 'Wakil Menteri', 'wakil menteri|vice minister|deputy minister'),
    (2, 'Menteri', 'menteri|minister'),
    (3, 'Wakil Gubernur', 'wakil gubernur'),
    (4, 'Gubernur', 'gubernur|governor'),
    (5, 'Wakil Bupati', 'wakil bupati|wabup'),
    (6, 'Sekretaris Daerah', 'sekretaris daerah|sekda'),
    (7, 'Sekretaris Dinas', 'sekretaris dinas|sekdis'),
    (8, 'Kepala Bidang', 'kepala bidang|kabid|head of section'),
    (9, 'Kepala Seksi', 'kepala seksi|kasi'),
    (10, 'Kepala Dinas', 'kepala dinas|kadis|kepala diskop|head of department'),
    (11, 'Bupati', 'bupati|regent'),
    (12, 'Sekretaris', 'sekretaris|secretary'),
    (13, 'Kepala', 'kepala|head'),
    (14, 'DPRD', 'dprd'),
    (15, 'BPS', 'bps'),
    (16, 'Kementerian', 'kementerian|ministry'),
    (17, 'Satgas', 'satgas'),
    (18, 'Dinas', 'dinas|diskop'),
    (19, 'Bidang', 'bidang')
),

said as (
    select
        row_number() over () as place,
        *,
    from klaim
    where coalesce(keadaan, 'diucapkan') = 'diucapkan'
),

spoken as (
    select
        said.place,
        said.part,
        arg_min(office.kind, office.place) as kind,
    from (
        select
            place,
            unnest(string_split(speaker, ';')) as part,
        from said
    ) as said
    inner join office
        on regexp_matches(lower(said.part), '\b(' || office.written || ')\b')
    group by said.place, said.part
),

speakers as (
    select
        place,
        string_agg(distinct kind, '; ' order by kind) as speaker,
    from spoken
    group by place
),

called as (
    select unnest([nama, nik, nomor_badan_hukum]) as text
    from koperasi

    union

    select unnest([telepon, ketua, split_part(ketua, ',', 1)]) as text
    from register_baris

    union

    select unnest([nama, nik, nomor_badan_hukum]) as text
    from baris
    where names_koperasi
),

named as (
    select distinct
        if(length(polos_tanpa_jenis(text)) > 3, polos_tanpa_jenis(text), polos(text)) as word,
    from called
    where length(polos(text)) > 3
        and polos_tanpa_jenis(text) <> ''
),

written as (
    select distinct unnest([id, metric, scope, period, unit, source_title, bacaan]) as text
    from said
),

refused as (
    select text
    from written
    where bernomor_panjang(text)
        or exists (
            select 1
            from named
            where contains(polos(written.text), named.word)
                or contains(polos_tanpa_jenis(written.text), named.word)
        )
),

-- The office's own name and those of its kecamatan say nothing of the koperasi called like them.
own_place as (
    select $office as scope

    union

    select unnest([kecamatan, $office || '/' || kecamatan]) as scope
    from wilayah
)

select
    said.id,
    if(said.metric in (select text from refused), null, said.metric) as metric,
    said.scope,
    said.period,
    said.published_on,
    said.value,
    said.unit,
    said.qualifier,
    speakers.speaker,
    if(said.source_title in (select text from refused), null, said.source_title) as source_title,
    null::varchar as source_url,
    null::varchar as wording_note,
    said.keadaan,
    said.number,
    if(said.bacaan in (select text from refused), null, said.bacaan) as bacaan,
    if(
        said.bacaan_metrik in (select metric from metric_declared), said.bacaan_metrik, null
    ) as bacaan_metrik,
    said.bacaan_wilayah,
    said.bacaan_tahun,
    said.bacaan_nilai,
    said.bacaan_ukuran,
    said.bacaan_kualifikasi,
    said.bacaan_dasar,
from said
left join speakers
    on said.place = speakers.place
where said.id not in (select text from refused)
    and coalesce(said.period not in (select text from refused), true)
    and coalesce(said.unit not in (select text from refused), true)
    and (
        coalesce(said.scope not in (select text from refused), true)
        or said.scope in (select scope from own_place)
    )
    and coalesce(said.bacaan_wilayah in (select kecamatan from wilayah), true)
order by said.published_on, said.id, bacaan;
