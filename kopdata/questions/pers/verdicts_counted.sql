-- One row: what a metric counts of the selection in the only period `metric_row` speaks of, over a
-- target where it has one; and how many of the assessments in it nobody dated and nobody had yet
-- received on the day, so that nobody can say whether they had been made.
with counted as (
    select metric_row.*
    from metric_row
    inner join koperasi
        on metric_row.koperasi_id = koperasi.koperasi_id
    where terpilih(
        koperasi.kecamatan, koperasi.jenis, koperasi.bentuk, koperasi.merah_putih,
        $kecamatan, $jenis, $bentuk, $merah_putih
    )
),

summed as (
    select
        case
            when count(butir) > 0 then count(distinct butir) filter (where numerator <> 0)
            else coalesce(sum(numerator), 0)
        end as numerator,
        coalesce($target::decimal(18, 2), sum(denominator)) as denominator,
        coalesce(sum(unknown), 0) as unknown,
        count(*) as koperasi,
    from counted
),

undated as (
    select count(*) as assessments
    from counted
    inner join kesehatan
        on counted.sumber_id = kesehatan.sumber_id
    inner join sumber
        on kesehatan.sumber_id = sumber.sumber_id
    inner join delivery
        on sumber.number = delivery.number
    where kesehatan.tanggal is null
        and (kesehatan.skor is not null or kesehatan.predikat is not null)
        and delivery.received_on > $day::date
)

select
    summed.numerator,
    summed.denominator,
    summed.unknown,
    case
        when summed.unknown = summed.denominator then null
        else bagian(summed.numerator, summed.denominator)
    end as value,
    bagian(summed.numerator + summed.unknown, summed.denominator) as value_high,
    summed.koperasi,
    undated.assessments,
from summed
cross join undated
