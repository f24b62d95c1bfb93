"""read: bytes, files and pages become documents."""
