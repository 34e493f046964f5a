"""How the server answers: who may ask it, what every answer carries, what is warm at its start."""
