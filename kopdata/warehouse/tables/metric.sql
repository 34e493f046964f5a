-- One row per metric, periode and koperasi in its base (or counted by it).
create table metric_row (
    metric varchar not null,
    periode date not null,
    kecamatan varchar,
    koperasi_id varchar,
    numerator decimal(18, 2) not null,
    denominator decimal(18, 2),
    unknown tinyint not null,
    tanggal date,
    butir ubigint,
    sumber_id bigint
);
