-- One row per reason for watching a koperasi.
select alasan
from aturan_pantauan
order by urutan
