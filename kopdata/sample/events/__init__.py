"""What happened to them: meetings, figures, assessments, coaching, visits, plans."""
