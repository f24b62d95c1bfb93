"""python -m crossread."""

from crossread.cli import main

main()
