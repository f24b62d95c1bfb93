"""Quantities: counts, ages and measures of a text as intervals, and the sums they make."""

from crossread.annotate.quantities.find import find_quantities
from crossread.annotate.quantities.sums import Sum, check_sums

__all__ = ["Sum", "check_sums", "find_quantities"]
