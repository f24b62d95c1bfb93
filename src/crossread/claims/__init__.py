"""claims: a reading becomes claims: sourced values."""
