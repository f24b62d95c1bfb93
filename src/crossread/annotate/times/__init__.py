"""Times: the expressions of a text as TIMEX3 values and as intervals."""

from crossread.annotate.times.find import find_times
from crossread.annotate.times.zones import ZonePair, check_zones

__all__ = ["ZonePair", "check_zones", "find_times"]
