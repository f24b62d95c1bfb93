"""Times: the expressions of a text as TIMEX3 values and as intervals."""

from crossread.annotate.times.find import find_times

__all__ = ["find_times"]
