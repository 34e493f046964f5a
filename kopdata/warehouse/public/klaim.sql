-- One row per statement that was said in public and reading of it; of who said it only the office.
-- One that names a koperasi, or what tells it from others, is not among them.
create table publik.klaim as
with named as (
    select unnest([nama, nik, nomor_badan_hukum, telepon, ketua]) as word
    from koperasi
),

said as (
    select
        * replace (
            (
                select string_agg(
                    case
                        when regexp_matches(
                            lower(split_part(part, ',', 1)),
                            'kepala|dinas|diskop|bupati|kabid|bidang|menteri|kementerian|bps|'
                            || 'sekretaris|gubernur|dprd|satgas|head|secretary|minister|section'
                        ) then trim(part)
                        when contains(part, ',') then trim(substr(part, position(',' in part) + 1))
                    end, '; '
                )
                from unnest(string_split(klaim.speaker, ';')) as spoken (part)
            ) as speaker
        ),
    from klaim
    where coalesce(keadaan, 'diucapkan') = 'diucapkan'
)

select
    id,
    metric,
    scope,
    period,
    published_on,
    value,
    unit,
    qualifier,
    speaker,
    source_title,
    source_url,
    wording_note,
    keadaan,
    number,
    bacaan,
    bacaan_metrik,
    bacaan_wilayah,
    bacaan_tahun,
    bacaan_nilai,
    bacaan_ukuran,
    bacaan_kualifikasi,
    bacaan_dasar,
from said
where not exists (
    select 1
    from named
    where length(named.word) > 3
        and contains(
            upper(
                concat_ws(
                    ' ', said.id, said.metric, said.scope, said.period, said.unit, said.speaker,
                    said.source_title, said.source_url, said.wording_note, said.bacaan
                )
            ),
            upper(named.word)
        )
)
order by published_on, id, bacaan;
