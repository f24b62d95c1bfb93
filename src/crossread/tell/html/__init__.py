"""The dossier as a page: one self-contained file that asks nothing of any network."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache, partial
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from crossread.reconcile.sureness import table
from crossread.tell.choices import first_places, loaded_words, news, news_kind, worded
from crossread.tell.graph import VERBS, by_taker, draw, name_of
from crossread.tell.html import view
from crossread.tell.index import Index, index, report_name
from crossread.tell.parts import deck, families, leanings, quotations, spaced, title, voiceless, voices
from crossread.tell.words import MEANINGS, STATUSES, VERDICTS, cell_words, date_words, when_words
from crossread.types import Dossier, Status

# With fewer questions than this all are shown at first; else those of one report only wait for a click.
MANY = 40

# Run before the rest is parsed: long parts wait for the script, so that a large page is laid out once.
FIRST = 'document.documentElement.classList.add("loading");'

# The most questions of one status beside the brief.
GLANCE = 6


def to_html(dossier: Dossier) -> str:
    """The account as one HTML file with its style and script inlined; every word of a report is escaped.

    The page's own policy (CSP) allows no request and no script but the one whose hash it names.
    """
    looked = index(dossier)
    shown, places = view.reports(looked)
    rows = [
        (heading, [view.question(looked, places, number, finding) for number, finding in under])
        for heading, under in families(looked)
    ]
    style, script = _asset("page.css"), _asset("page.js")
    return _template().render(
        policy=f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(FIRST)} {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'",
        style=Markup(style),
        script=Markup(script),
        first=Markup(FIRST),
        data=Markup(view.embedded(looked, places)),
        title=title(looked),
        deck=deck(looked),
        dossier=dossier,
        reports=shown,
        tone=view.tones(looked, places),
        brief=_brief(looked, places),
        families=rows,
        glance=_glance([row for _, under in rows for row in under]),
        statuses=_statuses(dossier),
        timeline=_timeline(looked, places),
        quotations=quotations(looked),
        spaced=spaced,
        quote_anchors=places.quotes,
        report_numbers=looked.numbers,
        notes=looked.notes(),
        voices=voices(looked),
        voiceless=voiceless(looked),
        leanings=leanings(looked),
        drawing=draw(looked),
        leans=by_taker(looked),
        verbs=VERBS,
        name_of=partial(name_of, looked),
        worded=worded(looked),
        loaded=loaded_words(looked),
        firsts=partial(first_places, looked),
        news=[(item, number, finding, news_kind(item, finding)) for item, number, finding in news(looked)],
        since=date_words(dossier.since),
        measured=table(),
        names={report.id: report_name(report) for report in looked.reports},
        records=_records(looked, places),
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_asset("page.html"))


@lru_cache(maxsize=4)
def _asset(name: str) -> str:
    return files("crossread.tell.html").joinpath(name).read_text("utf-8")


def _hash(text: str) -> str:
    """The source expression of an inline style or script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _statuses(dossier: Dossier) -> list[dict[str, Any]]:
    """The filter: each status that occurs, how often, and whether it is shown at first."""
    found = [finding.status for finding in dossier.findings]
    hidden: set[Status] = {"single"} if len(found) > MANY and set(found) != {"single"} else set()
    return [
        {
            "key": status,
            "verdict": VERDICTS[status],
            "meaning": MEANINGS[status],
            "count": found.count(status),
            "shown": status not in hidden,
        }
        for status in STATUSES
        if status in found
    ]


def _glance(rows: list[view.Question]) -> list[tuple[str, Status, list[view.Question], int]]:
    """What a reader wants to know first: the first questions on which reports differ, and how many more there are."""
    headings: tuple[tuple[str, Status], ...] = (("Where they differ", "disputed"), ("What changed", "changed"))
    found = [(heading, status, [row for row in rows if row.status == status]) for heading, status in headings]
    return [(heading, status, mine[:GLANCE], len(mine[GLANCE:])) for heading, status, mine in found if mine]


def _brief(looked: Index, places: view.Places) -> list[dict[str, Any]]:
    lines = []
    for line in looked.dossier.brief:
        claims = places.numbers(looked.ordered(line.claims))
        numbers = view.numbered(looked.report_numbers(line.claims))
        lines.append({"text": line.text, "claims": claims, "anchor": places.anchor(claims), "numbers": numbers})
    return lines


def _timeline(looked: Index, places: view.Places) -> list[dict[str, Any]]:
    rows = []
    for moment in looked.dossier.timeline:
        claims = places.numbers(looked.ordered(moment.claims))
        numbers = view.numbered(looked.report_numbers(moment.claims))
        row = {"when": when_words(moment.when), "text": moment.text, "claims": claims, "numbers": numbers}
        rows.append({**row, "anchor": places.anchor(claims)})
    return rows


def _records(looked: Index, places: view.Places) -> list[dict[str, Any]]:
    made = []
    for record in looked.dossier.records:
        rows = []
        for column, cell in record.row.items():
            claims = places.numbers(looked.ordered(cell.claims))
            row = {"column": column, "value": cell_words(cell.value), "claims": claims, "rule": cell.rule}
            rows.append({**row, "rivals": cell.rivals, "anchor": places.anchor(claims)})
        made.append({"profile": record.profile, "in_scope": record.in_scope, "why": record.why, "rows": rows})
    return made
