"""What only Ruang Pers and Angka terbit show."""
