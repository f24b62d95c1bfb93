"""annotate: a document becomes a reading."""
