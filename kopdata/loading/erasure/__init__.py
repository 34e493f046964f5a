"""A person's data taken out of everything that is kept (UU 27/2022), with a receipt."""
