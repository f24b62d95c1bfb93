"""record: findings become the row of a coding profile."""
