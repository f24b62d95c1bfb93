"""Arithmetic on dates: months, ISO weeks, weekdays, the years that fit a weekday."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

# Reports that give no year are taken to be of this range when the years that fit a weekday are listed.
FIRST_YEAR, LAST_YEAR = 1990, 2040


def valid(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def add_months(day: date, months: int) -> date:
    """The same day some months on, or the last of that month: Jan 31 + 1 -> Feb 28."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def week(day: date) -> str:
    """The ISO week: 1989-10-26 -> "1989-W43"."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def quarter(day: date) -> int:
    """The quarter of the year, 1 to 4."""
    return (day.month + 2) // 3


def weekday_near(day: date, weekday: int, direction: int) -> date:
    """The weekday (Monday is 0) on or before (-1) or on or after (+1) a day, or the nearest (0)."""
    ahead = (weekday - day.weekday()) % 7
    if direction < 0 or (direction == 0 and ahead > 3):
        ahead -= 7 if ahead else 0
    return day + timedelta(ahead)


def years_that_fit(month: int, day: int, weekday: int) -> tuple[int, ...]:
    """The years of the sensible range in which the date falls on the weekday (Monday is 0)."""
    return tuple(
        year
        for year in range(FIRST_YEAR, LAST_YEAR + 1)
        if valid(year, month, day) and date(year, month, day).weekday() == weekday
    )


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday of a month, counted from its end when negative."""
    days = [d for d in calendar.Calendar().itermonthdates(year, month) if d.month == month and d.weekday() == weekday]
    return days[nth - 1 if nth > 0 else nth]
