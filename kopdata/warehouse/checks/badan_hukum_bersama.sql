-- One row per register row whose badan hukum number koperasi of other names hold too.
insert into problem
with held as (
    select
        sumber_id,
        koperasi_id,
        nomor_badan_hukum,
        nama || ' (' || kecamatan || ')' as called,
        first_value(koperasi_id) over same_number as first_id,
        last_value(koperasi_id) over same_number as last_id,
        first_value(called) over same_number as first_called,
        last_value(called) over same_number as last_called,
    from dikenal('register_baris')
    where kunci_badan_hukum is not null
    window same_number as (
        partition by kunci_badan_hukum
        order by koperasi_id, sumber_id rows between unbounded preceding and unbounded following
    )
),

shared as (
    select
        sumber_id,
        nomor_badan_hukum,
        case when koperasi_id = first_id then last_called else first_called end as other,
    from held
    where first_id <> last_id
)

select
    sumber.number,
    sumber.sheet,
    sumber.row,
    kolom.heading,
    'nomor_badan_hukum',
    kolom.letter || sumber.row,
    shared.nomor_badan_hukum,
    'Nomor badan hukum ini juga dipakai ' || shared.other
        || '; keduanya dihitung, dibedakan menurut NIK atau nama dan kecamatannya.',
    'Perbaiki nomor badan hukum yang keliru pada daftarnya, lalu kirim lagi.',
    'memperingatkan',
from shared
inner join sumber
    on shared.sumber_id = sumber.sumber_id
left join kolom
    on sumber.number = kolom.number
    and sumber.sheet = kolom.sheet
    and kolom.field = 'nomor_badan_hukum'
order by sumber.sumber_id;
