-- What a periode is compared with: per metric, periode and group of koperasi the counts of the year
-- before as they stood on the same day, how many koperasi of both bases became or ceased to be one,
-- and what is counted now of later days than the lists reach, or of none anybody gave.
create table same_day_before (
    metric varchar not null,
    periode date not null,
    kecamatan varchar,
    jenis varchar,
    bentuk varchar,
    merah_putih boolean,
    butir_before ubigint,
    numerator_before decimal(38, 2),
    denominator_before decimal(38, 2),
    unknown_before bigint,
    in_both bigint,
    gained bigint,
    lost bigint,
    later decimal(38, 2),
    undated decimal(38, 2)
);

-- The day of the year before for which the states of a running year are counted anew.
create schema pada_hari;

create table pada_hari.hari (
    tahun smallint,
    periode date,
    akhir date
);

create table pada_hari.baris (
    koperasi_id varchar,
    numerator decimal(18, 2),
    denominator decimal(18, 2),
    unknown tinyint
);

create view pada_hari.terdaftar as
select *
from terdaftar_pada('pada_hari.hari');

create view pada_hari.jendela_zona_merah as
select *
from jendela_zona_merah_pada('pada_hari.hari', (select book_years from aturan_zona_merah));
