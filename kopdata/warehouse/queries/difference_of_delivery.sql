-- One row per sheet of a delivery: rows changed and unchanged against everything else in force, and
-- koperasi that a full register no longer names.
with earlier_fact as (
    select
        kind,
        kunci,
        arg_max(isi, (per, received_on, sumber_id)) as isi,
    from fakta
    where number <> $number
    group by kind, kunci
),

fact_difference as (
    select
        fakta.sheet,
        count(*) filter (where earlier_fact.isi <> fakta.isi) as changed,
        count(*) filter (where earlier_fact.isi = fakta.isi) as unchanged,
    from fakta
    inner join earlier_fact
        on fakta.kind = earlier_fact.kind
        and fakta.kunci = earlier_fact.kunci
    where fakta.number = $number
    group by fakta.sheet
),

earlier as (
    select
        koperasi_id,
        any_value(kecamatan order by urutan desc) as kecamatan,
        arg_max(status, urutan) filter (where status is not null) as status,
        arg_max(nik, urutan) filter (where nik is not null) as nik,
        arg_max(nama, urutan) as nama,
        arg_max(nomor_badan_hukum, urutan) filter (where nomor_badan_hukum is not null)
            as nomor_badan_hukum,
        arg_max(tanggal_badan_hukum, urutan) filter (where tanggal_badan_hukum is not null)
            as tanggal_badan_hukum,
        arg_max(alamat, urutan) filter (where alamat is not null) as alamat,
        arg_max(desa, urutan) filter (where desa is not null) as desa,
        arg_max(bentuk, urutan) filter (where bentuk is not null) as bentuk,
        arg_max(jenis, urutan) filter (where jenis is not null) as jenis,
        arg_max(kelompok, urutan) filter (where kelompok is not null) as kelompok,
        arg_max(pola, urutan) filter (where pola is not null) as pola,
        arg_max(sektor, urutan) filter (where sektor is not null) as sektor,
        arg_max(grade, urutan) filter (where grade is not null) as grade,
        arg_max(kuk, urutan) filter (where kuk is not null) as kuk,
        arg_max(ketua, urutan) filter (where ketua is not null) as ketua,
        arg_max(telepon, urutan) filter (where telepon is not null) as telepon,
    from pernyataan
    where number <> $number
    group by koperasi_id
),

stated as (
    select
        pernyataan.sheet,
        coalesce(pernyataan.kecamatan <> earlier.kecamatan, false)
        or (pernyataan.status is not null and pernyataan.status is distinct from earlier.status)
        or (pernyataan.nik is not null and pernyataan.nik is distinct from earlier.nik)
        or (pernyataan.nama is not null and pernyataan.nama is distinct from earlier.nama)
        or (
            pernyataan.nomor_badan_hukum is not null
            and pernyataan.nomor_badan_hukum is distinct from earlier.nomor_badan_hukum
        )
        or (
            pernyataan.tanggal_badan_hukum is not null
            and pernyataan.tanggal_badan_hukum is distinct from earlier.tanggal_badan_hukum
        )
        or (pernyataan.alamat is not null and pernyataan.alamat is distinct from earlier.alamat)
        or (pernyataan.desa is not null and pernyataan.desa is distinct from earlier.desa)
        or (pernyataan.bentuk is not null and pernyataan.bentuk is distinct from earlier.bentuk)
        or (pernyataan.jenis is not null and pernyataan.jenis is distinct from earlier.jenis)
        or (
            pernyataan.kelompok is not null
            and pernyataan.kelompok is distinct from earlier.kelompok
        )
        or (pernyataan.pola is not null and pernyataan.pola is distinct from earlier.pola)
        or (pernyataan.sektor is not null and pernyataan.sektor is distinct from earlier.sektor)
        or (pernyataan.grade is not null and pernyataan.grade is distinct from earlier.grade)
        or (pernyataan.kuk is not null and pernyataan.kuk is distinct from earlier.kuk)
        or (pernyataan.ketua is not null and pernyataan.ketua is distinct from earlier.ketua)
        or (pernyataan.telepon is not null and pernyataan.telepon is distinct from earlier.telepon)
            as is_changed,
    from pernyataan
    inner join earlier
        on pernyataan.koperasi_id = earlier.koperasi_id
    where pernyataan.number = $number
),

register_difference as (
    select
        sheet,
        count(*) filter (where is_changed) as changed,
        count(*) filter (where not is_changed) as unchanged,
    from stated
    group by sheet
),

register_sheet as (
    select
        daftar.sheet,
        coalesce(
            any_value(daftar.kecamatan),
            case
                when count(distinct pernyataan.kecamatan) = 1 then any_value(pernyataan.kecamatan)
            end
        ) as scope,
        count(distinct pernyataan.koperasi_id) as named,
    from daftar
    left join pernyataan
        on daftar.number = pernyataan.number
        and daftar.sheet = pernyataan.sheet
    where daftar.number = $number
        and daftar.kind = 'register'
    group by daftar.sheet
),

in_scope as (
    select
        register_sheet.sheet,
        count(*) as known,
        count(*) filter (
            where named_here.koperasi_id is null and earlier.status is distinct from 'Bubar'
        ) as vanished,
        any_value(register_sheet.named) as named,
    from register_sheet
    inner join earlier
        on register_sheet.scope is null
        or register_sheet.scope = earlier.kecamatan
    left join (
        select distinct sheet, koperasi_id
        from pernyataan
        where number = $number
    ) as named_here
        on register_sheet.sheet = named_here.sheet
        and earlier.koperasi_id = named_here.koperasi_id
    group by register_sheet.sheet
)

select
    daftar.sheet,
    coalesce(fact_difference.changed, register_difference.changed, 0) as changed,
    coalesce(fact_difference.unchanged, register_difference.unchanged, 0) as unchanged,
    -- A list of less than half of what is known is no full register: nobody vanished.
    case
        when in_scope.known < 20 or in_scope.named * 2 >= in_scope.known
            then coalesce(in_scope.vanished, 0)
        else 0
    end as vanished,
from daftar
left join fact_difference
    on daftar.sheet = fact_difference.sheet
left join register_difference
    on daftar.sheet = register_difference.sheet
left join in_scope
    on daftar.sheet = in_scope.sheet
where daftar.number = $number
order by daftar.sheet
