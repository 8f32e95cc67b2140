"""The list of seeded bugs: reads it and says what is wrong with it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

OPEN, CLOSE = "⟦", "⟧"


class CatalogueError(Exception):
    """The list itself is wrong, or no longer fits the sources."""


@dataclass(frozen=True)
class Edit:
    """One place that a mutant changes.

    `snippet` is text that occurs once in `file`; the part between the marks, or all of it, is what
    the mutant replaces by `mutated`. The part is an expression or a run of statements.
    """

    file: str
    before: str
    part: str
    after: str
    mutated: str
    is_expression: bool

    @property
    def snippet(self) -> str:
        return self.before + self.part + self.after


@dataclass(frozen=True)
class Mutant:
    id: int
    area: str
    name: str
    edits: tuple[Edit, ...]

    @property
    def module(self) -> str:
        return self.edits[0].file.split("/")[1]


def load(folder: Path) -> list[Mutant]:
    """All mutants of all files of the folder, by id."""
    mutants = [mutant for path in sorted(folder.glob("*.toml")) for mutant in _read(path)]
    mutants.sort(key=lambda mutant: mutant.id)
    for first, second in zip(mutants, mutants[1:]):
        if first.id == second.id:
            raise CatalogueError(
                f"two mutants have the id {first.id}: {first.name!r} and {second.name!r}")
    return mutants


def _read(path: Path) -> list[Mutant]:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{path.name}: {error}") from error
    area = document["area"]
    mutants = []
    for row in document["mutant"]:
        places = [row] + row.get("also", [])
        edits = tuple(_edit(place, f"{path.name}: mutant {row['id']}") for place in places)
        mutants.append(Mutant(row["id"], area, row["name"], edits))
    return mutants


def _edit(row: dict, where: str) -> Edit:
    forms = [form for form in ("expression", "statements") if form in row]
    if len(forms) != 1:
        raise CatalogueError(f"{where}: expected one of expression and statements, found {forms}")
    text = row[forms[0]]
    if text.count(OPEN) != text.count(CLOSE) or text.count(OPEN) > 1:
        raise CatalogueError(f"{where}: expected one pair of marks {OPEN}{CLOSE}, or none")
    before, part, after = "", text, ""
    if OPEN in text:
        before, rest = text.split(OPEN)
        part, after = rest.split(CLOSE)
    if part.strip() == row["becomes"].strip():
        raise CatalogueError(f"{where}: the mutant changes nothing")
    return Edit(row["file"], before, part, after, row["becomes"], forms[0] == "expression")
