-- One row per koperasi found by name, best first: $words are the words asked for, $joined the same
-- in one. Every name a koperasi was ever called counts.
with asked as (
    select unnest($words::varchar[]) as asked
),

named as (
    select distinct
        koperasi_id,
        kunci_nama,
    from identitas
    where koperasi_id is not null
        and kunci_nama is not null
),

word_of_name as (
    select
        koperasi_id,
        kunci_nama,
        unnest(string_split(kunci_nama, ' ')) as word,
    from named
),

-- Comparing the few thousand different words is quicker than comparing every name.
likeness as (
    select
        vocabulary.word,
        asked.asked,
        case
            when vocabulary.word = asked.asked then 1.0
            when starts_with(vocabulary.word, asked.asked) then 0.97
            else 0.9 * jaro_winkler_similarity(vocabulary.word, asked.asked)
        end as likeness,
    from (select distinct word from word_of_name) as vocabulary
    cross join asked
    -- One mistake from four letters on, two from eight on: shorter words would match anything.
    where vocabulary.word = asked.asked
        or (len(asked.asked) >= 3 and starts_with(vocabulary.word, asked.asked))
        or (
            abs(len(vocabulary.word) - len(asked.asked)) <= 2
            and len(asked.asked) >= 4
            and jaro_winkler_similarity(vocabulary.word, asked.asked) >= 0.7
            and damerau_levenshtein(vocabulary.word, asked.asked)
                <= case when len(asked.asked) >= 8 then 2 else 1 end
        )
),

best_word as (
    select
        word_of_name.koperasi_id,
        word_of_name.kunci_nama,
        likeness.asked,
        max(likeness.likeness) as likeness,
    from word_of_name
    inner join likeness
        on word_of_name.word = likeness.word
    group by all
),

by_word as (
    select
        koperasi_id,
        kunci_nama,
        count(*) as found_words,
        sum(likeness) as likeness,
    from best_word
    group by koperasi_id, kunci_nama
    qualify count(*) = max(count(*)) over ()
),

-- "Sukamaju" for SUKA MAJU, and the other way round.
by_joined as (
    select
        koperasi_id,
        kunci_nama,
        len($words::varchar[]) as found_words,
        len($words::varchar[]) * case
            when replace(kunci_nama, ' ', '') = $joined then 1.0
            when contains(replace(kunci_nama, ' ', ''), $joined) then 0.96
            else 0.85
        end as likeness,
    from named
    where len($joined) >= 4
        and (
            contains(replace(kunci_nama, ' ', ''), $joined)
            or (
                abs(len(kunci_nama) - len($joined)) <= 6
                and damerau_levenshtein(replace(kunci_nama, ' ', ''), $joined) <= 2
            )
        )
),

found as (
    select koperasi_id, kunci_nama, found_words, likeness from by_word
    union all
    select koperasi_id, kunci_nama, found_words, likeness from by_joined
),

best as (
    select
        koperasi_id,
        arg_max(kunci_nama, likeness) as kunci_nama,
        max(found_words) as found_words,
        max(likeness) as likeness,
    from found
    group by koperasi_id
    qualify max(found_words) = max(max(found_words)) over ()
)

select
    best.koperasi_id,
    best.kunci_nama,
from best
inner join koperasi
    on best.koperasi_id = koperasi.koperasi_id
where terpilih(
    koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
    $kecamatan, $jenis, $bentuk, $merah_putih
)
order by best.likeness desc, len(best.kunci_nama), koperasi.nama, best.koperasi_id
limit $at_most
