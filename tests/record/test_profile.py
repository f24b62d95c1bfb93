"""Profiles: those that come with the package, and mistakes in those of users."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.errors import UsageError
from crossread.record import load_profile, make_record
from crossread.record.profile import KNOWN, parse_profile
from crossread.record.scope import SCOPES
from crossread.record.sources import SOURCES

from .conftest import Build


@pytest.mark.parametrize("name", KNOWN)
def test_every_profile_loads_and_its_sources_exist(name: str) -> None:
    profile = load_profile(name)
    assert profile.name == name
    assert {column.source for column in profile.columns} <= set(SOURCES)
    assert profile.scope in SCOPES


PROTEST = (
    "ANAHEIM, Calif. — Dozens of people marched in Anaheim on Sunday, May 5. Police in riot gear fired pepper spray. "
    "Two people were arrested. No one was injured."
)


def test_columns_of_a_protest_that_reports_can_fill(build: Build) -> None:
    row = {name: cell.value for name, cell in make_record(build(("A march", PROTEST)), "ccc").row.items()}
    assert (row["online"], row["chemical_agents"], row["arrests_any"], row["injuries_crowd_any"]) == (0, 1, 1, 0)
    assert (row["police_measures"], row["size_low"], row["valence"]) == ("riot gear", 24, None)


@pytest.mark.parametrize("name", KNOWN)
def test_what_is_left_to_coders_says_why(name: str) -> None:
    columns = [c for c in load_profile(name).columns if c.source == "coders"]
    assert all(len(c.option("why")) > 10 for c in columns)


def test_words_that_are_denied_are_none(build: Build) -> None:
    dossier = build(("A march", "Dozens marched in Anaheim, California. Police did not use pepper spray."))
    assert make_record(dossier, "ccc").row["chemical_agents"].value == 0


def test_an_unknown_name_names_the_known() -> None:
    with pytest.raises(UsageError, match="acled, ccc, gva, mpv"):
        load_profile("gvb")


MISTAKES = [
    ("nonsense", "nonsense|Expected"),
    ('name = "x"', "at least one"),
    ('names = "x"', "unknown key 'names'"),
    ('[[column]]\nname = "a"', "a name and a from"),
    ('[[column]]\nname = "a"\nfrom = "slot"\nsettle = "best"', "settle is one of"),
    ('[[column]]\nname = "a"\nfrom = "slot"\n[[column]]\nname = "a"\nfrom = "slot"', "twice"),
]


@pytest.mark.parametrize(("text", "message"), MISTAKES)
def test_mistakes_are_named(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse_profile(text, "mine.toml")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[words]\ndozens = 7\n[[column]]\nname = "a"\nfrom = "constant"\nvalue = 3\n', "utf-8")
    profile = load_profile(str(path))
    assert (profile.name, profile.words["dozens"], profile.columns[0].options["value"]) == ("mine", 7, 3)


def test_the_page_on_profiles_is_true() -> None:
    page = (Path(__file__).parents[2] / "docs" / "profiles.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    assert parse_profile(example, "example").columns[0].settle == "latest"
    assert [name for name in SOURCES if f"`{name}`" not in page and f"`.{name.split('.')[-1]}`" not in page] == []
    assert [name for name in KNOWN if f"| `{name}` |" not in page] == []
