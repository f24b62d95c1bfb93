"""compare: two values of one kind against each other: same, compatible, conflict or unknown, with the reason."""
