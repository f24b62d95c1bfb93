"""compare: two values of one kind: same, compatible, conflict or unknown, with the reason."""
