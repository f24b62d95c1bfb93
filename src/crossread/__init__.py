"""crossread reads every report of one incident and gives one account of it that anyone can check."""

__version__ = "0.1.0"
