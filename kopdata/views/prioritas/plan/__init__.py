"""The plan of Prioritas: who is coached in which month, its effect and its keeping."""
