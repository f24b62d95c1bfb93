"""stories: readings become stories; copies and voices."""
