"""Who the made-up koperasi are: names, places, foundings, statuses."""
