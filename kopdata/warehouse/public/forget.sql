-- What only writing the public file needed.
drop table metric_cell;

drop table metric_split;

drop table metric_withheld;

drop macro polos;

drop macro polos_tanpa_jenis;

drop macro bernomor_panjang;
