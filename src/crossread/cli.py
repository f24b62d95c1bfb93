"""The command line: one thin command per verb.  Exit status: 0 done, 1 with faults, 2 wrong usage, 3 nothing read."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from crossread import __version__
from crossread.errors import CrossreadError, DossierError, NothingRead, UsageError
from crossread.options import Options, read_options
from crossread.types import Dossier, Fault

# numpy's own threads only get in the way of the model's
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

app = typer.Typer(
    name="crossread",
    help="Reads every report of one incident and gives one account of it that anyone can check.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help="Files, folders, or - for standard input.")]
Output = Annotated[
    Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here, not to standard output.")
]
Published = Annotated[
    str, typer.Option(metavar="DATE", help="The date (YYYY-MM-DD) of reports that do not say theirs.")
]
Model = Annotated[str, typer.Option(metavar="NAME", help='Another spaCy pipeline, or "rules" for none.')]
Frames = Annotated[str, typer.Option(metavar="FILE.toml", help="Add frames, words and slots of your own.")]
Workers = Annotated[int, typer.Option(metavar="N", min=1, help="Read reports in N processes.")]
Config = Annotated[Path | None, typer.Option(metavar="FILE.toml", help="Options from a TOML file.")]


def options_of(config: Path | None, **given: Any) -> Options:
    """The options of the file, overruled by those of the command line."""
    base = read_options(config) if config is not None else Options()
    if given.pop("workers", 1) > 1:
        given |= {"runner": "processes", "workers": given.get("workers", 2)}
    values = {key: value for key, value in given.items() if value not in ("", None)}
    return Options(**{field: values.get(field, getattr(base, field)) for field in Options.__dataclass_fields__})


def write(text: str, target: Path | None) -> None:
    """Write a text to a file, or to standard output."""
    if target is None:
        sys.stdout.write(text)
    else:
        target.write_text(text, "utf-8", newline="\n")


def check_targets(*targets: Path | None) -> None:
    """Raise UsageError, before the work begins, for a file to write that cannot be one."""
    for target in targets:
        if target is not None and target.is_dir():
            raise UsageError(f"{target}: is a folder; give the name of a file to write")
        if target is not None and not target.parent.is_dir():
            raise UsageError(f"{target}: there is no folder {target.parent} to write into")


def report(faults: Sequence[Fault]) -> None:
    """Name each fault on standard error, and end with status 1 where there are any."""
    for fault in faults:
        print(f"crossread: {fault.stage}: {fault.item}: {fault.reason}", file=sys.stderr)
    if faults:
        raise typer.Exit(1)


@app.command()
def dossier(
    inputs: Inputs,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the page: one self-contained file.")] = None,
    json_: Annotated[Path | None, typer.Option("--json", metavar="FILE", help="Write everything as JSON.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a row per claim.")] = None,
    md: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the account as Markdown.")] = None,
    profile: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Also make the row of a coding profile: gva, acled, ccc, mpv, or a TOML file."
        ),
    ] = "",
    as_of: Annotated[str, typer.Option(metavar="DATE", help="Leave out what was published after this date.")] = "",
    since: Annotated[str, typer.Option(metavar="DATE", help="Also tell what is new after this date.")] = "",
    published: Published = "",
    brief: Annotated[int, typer.Option(metavar="N", min=0, help="The most sentences that the brief has.")] = 12,
    frames: Frames = "",
    model: Model = "",
    workers: Workers = 1,
    config: Config = None,
) -> None:
    """Take the input as reports of one incident, and print the account."""
    from crossread import tell
    from crossread.pipeline import build

    check_targets(html, json_, csv, md)
    options = options_of(
        config,
        published=published,
        as_of=as_of,
        since=since,
        profile=profile,
        frames=frames,
        model=model,
        brief=brief,
        workers=workers,
    )
    result = build(inputs, options, stdin=sys.stdin.buffer)
    if not result.documents:
        raise NothingRead(f"every report was published after {options.as_of} (--as-of)")
    for target, render in ((html, tell.to_html), (json_, tell.to_json), (csv, tell.to_csv), (md, tell.to_markdown)):
        if target is not None:
            write(render(result), target)
    tell.to_terminal(result, Console(file=sys.stdout))
    report(result.faults)


@app.command()
def annotate(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="[INPUT...]", help="Files, folders, or -.")] = None,
    output: Output = None,
    format_: Annotated[str, typer.Option("--format", metavar="jsonl|conllu", help="What to write.")] = "jsonl",
    tokens: Annotated[Path | None, typer.Option(metavar="FILE", help="Read pre-tokenised CoNLL-U instead.")] = None,
    published: Published = "",
    frames: Frames = "",
    model: Model = "",
    config: Config = None,
) -> None:
    """Write what is found in each document: a JSON line each, or CoNLL-U."""
    from crossread.faces import annotate_lines, annotate_tokens

    if format_ not in ("jsonl", "conllu"):
        raise UsageError(f"--format takes jsonl or conllu, not {format_!r}")
    if bool(inputs) == (tokens is not None):
        raise UsageError("give INPUT..., or --tokens FILE")
    check_targets(output)
    options = options_of(config, published=published, frames=frames, model=model)
    if tokens is not None:
        write(annotate_tokens(tokens, options, format_), output)
        return
    text, faults = annotate_lines(inputs or [], options, format_, sys.stdin.buffer)
    write(text, output)
    report(faults)


@app.command()
def code(
    inputs: Inputs,
    profile: Annotated[
        str, typer.Option(metavar="NAME", help="The coding profile: gva, acled, ccc, mpv, or a TOML file.")
    ],
    output: Output = None,
    group_by: Annotated[
        str, typer.Option(metavar="KEY", help="The metadata key that says which reports are one story.")
    ] = "",
    published: Published = "",
    frames: Frames = "",
    model: Model = "",
    workers: Workers = 1,
    config: Config = None,
) -> None:
    """Write a row per story in the columns of a coding profile: CSV where -o ends in .csv, else JSON lines.

    Without --group-by all of the input is one story. Beside -o FILE lies FILE.cells.csv: the words behind each cell.
    """
    from crossread.faces import code_rows

    check_targets(output)
    options = options_of(config, published=published, frames=frames, model=model, profile=profile, workers=workers)
    as_json = output is None or output.suffix != ".csv"
    text, long, faults = code_rows(inputs, options, group_by, as_json, sys.stdin.buffer)
    write(text, output)
    if output is not None:
        write(long, output.with_name(f"{output.stem}.cells.csv"))
    report(faults)


@app.command()
def why(
    path: Annotated[Path, typer.Argument(metavar="DOSSIER.json", help="A dossier written by --json.")],
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Ids of anything in it, or names.")],
) -> None:
    """Tell why a claim, a join, a status or a voice is what it is: the rules, weights and words.

    Ids stand in the JSON, and in the columns finding and claim of --csv; people and sources may be named.
    """
    from crossread.saved import read_saved
    from crossread.tell.why import explain

    if not path.is_file():
        raise UsageError(f"{path}: no such file; write one with: crossread dossier INPUT... --json {path.name}")
    data = read_saved(path)
    for number, name in enumerate(ids):
        write(("\n" if number else "") + explain(data, name), None)


@app.command()
def demo(
    html: Annotated[Path, typer.Option(metavar="FILE", help="Where the page is written.")] = Path(
        "crossread-demo.html"
    ),
) -> None:
    """Run the main job on the bundled sample reports."""
    from crossread import samples, tell
    from crossread.pipeline import build

    check_targets(html)
    result: Dossier = build([str(samples.folder())])
    write(tell.to_html(result), html)
    tell.to_terminal(result, Console(file=sys.stdout))
    print(f"\nThe page lies at {html.resolve()}", file=sys.stderr)
    report(result.faults)


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Show the version and stop.", is_eager=True)] = False,
) -> None:
    """Reads every report of one incident and gives one account of it that anyone can check."""
    if show:
        print(f"crossread {__version__}")
        raise typer.Exit


def main() -> None:
    """Run the command line; errors of our own become a line on standard error and the exit status of the contract.

    What is written is UTF-8 wherever it goes, as the files are: reports hold letters that other encodings lack.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        app(standalone_mode=True)
    except NothingRead as error:
        print(f"crossread: {error}", file=sys.stderr)
        sys.exit(3)
    except (UsageError, DossierError) as error:
        print(f"crossread: {error}", file=sys.stderr)
        sys.exit(2)
    except CrossreadError as error:
        print(f"crossread: {error}", file=sys.stderr)
        sys.exit(1)
