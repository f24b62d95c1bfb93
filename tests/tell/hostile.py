"""A dossier whose every text tries to be something else: markup, script, style, a formula, a control sequence."""

from __future__ import annotations

from crossread.types import (
    Attribution,
    Choice,
    Claim,
    Document,
    Dossier,
    Entity,
    Evidence,
    Fault,
    Finding,
    Flag,
    Lean,
    Line,
    Loaded,
    Moment,
    News,
    Phrase,
    Position,
    Quote,
    Reading,
    Reason,
    Source,
    Span,
    Story,
    When,
    Wording,
)

SCRIPT = "<script>window.pwned=1</script>"
IMAGE = "<img src=x onerror=window.pwned=1>"
BREAK = "\"'></title></style></script><b onclick=window.pwned=1>"
CONTROL = "\x1b[2J\u202eevil\u2028"
ALL = f"{SCRIPT}{IMAGE}{BREAK}{CONTROL}{{{{7*7}}}}{{% raw %}}"
TEXT = f"=1+1 {ALL}\n\n& {ALL}\r-- *star* [link](javascript:window.pwned=1)"


def dossier() -> Dossier:
    """One report, one claim on its whole text, one finding, and hostile words wherever words can stand."""
    evidence = Evidence("a" + ALL, Span(0, len(TEXT)), TEXT)
    claim = Claim(
        id="c" + ALL,
        slot="other",
        about=ALL,
        value=Phrase(ALL),
        display="=" + ALL,
        evidence=evidence,
        about_name=ALL,
        attribution=Attribution(ALL, "denies", via=Attribution(ALL, "asserts")),
        holder=ALL,
        via=ALL,
        said_at=ALL,
        rule=ALL,
    )
    document = Document(
        "a" + ALL,
        TEXT,
        title=ALL,
        outlet=ALL,
        url="javascript:window.pwned=1",
        byline=ALL,
        published=ALL,
        language=BREAK,
        notes=(ALL,),
    )
    position = Position(Phrase(ALL), ALL, (claim.id,), ((claim.id,),))
    finding = Finding("f" + ALL, "other", ALL, ALL, "single", (position,), (Reason(ALL, 1.0, ALL),), ALL)
    loaded = Loaded(evidence, ALL, ALL, ALL)
    return Dossier(
        documents=(document,),
        stories=(
            Story(ALL, (document.id,), voices=((document.id,),), flags=(Flag(document.id, "thin", ALL),), title=ALL),
        ),
        readings=(Reading(document, boilerplate=((Span(0, 4), "menu"),)),),
        entities=(Entity("e" + ALL, "person", ALL, (ALL,)),),
        findings=(finding,),
        claims=(claim,),
        quotes=(Quote(document.id, Span(0, 9), TEXT[:9], ALL, ALL, (("insert", ALL),)),),
        timeline=(Moment(When(ALL), ALL, (claim.id,)),),
        brief=(Line(ALL, (claim.id,)),),
        notes=(ALL,),
        faults=(Fault(ALL, ALL, ALL),),
        made_by=ALL,
        wordings=(Wording(ALL, ALL, (Choice(evidence, ALL, (loaded,)),)),),
        loaded=(loaded,),
        sources=(Source(document.id, "report", ALL), Source("s" + ALL, "body", ALL)),
        leans=(Lean(document.id, "s" + ALL, "cites", ALL, None, (evidence,)),),
        since=ALL,
        news=(News("verdict", finding.id, "agreed", (ALL,), ALL),),
    )
