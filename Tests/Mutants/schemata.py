"""Writes all mutants into one text: which of them acts is chosen when the tests run."""

from dataclasses import dataclass

from catalogue import CatalogueError, Edit, Mutant


@dataclass(frozen=True)
class Region:
    """A part of a file that one or several mutants replace."""

    start: int
    end: int
    is_expression: bool
    choices: tuple[tuple[int, str], ...]


def mutated(text: str, file: str, mutants: list[Mutant]) -> str:
    """The text with every mutant of this file in it, none of them active."""
    regions: dict[tuple[int, int], Region] = {}
    for mutant in mutants:
        for edit in mutant.edits:
            if edit.file == file:
                _add(edit, mutant, text, regions)
    ordered = sorted(regions.values(), key=lambda region: (region.start, -region.end))
    for first, second in zip(ordered, ordered[1:]):
        if second.start < first.end < second.end:
            ids = [number for region in (first, second) for number, _ in region.choices]
            raise CatalogueError(f"{file}: the mutants {ids} overlap without containing each other")
    return _render(text, 0, len(text), ordered)


def _add(edit: Edit, mutant: Mutant, text: str, regions: dict[tuple[int, int], Region]) -> None:
    found = text.count(edit.snippet)
    if found != 1:
        raise CatalogueError(
            f"mutant {mutant.id} ({mutant.area}: {mutant.name}) no longer applies: expected its "
            f"snippet once in {edit.file}, found it {found} times:\n{edit.snippet}")
    start = text.index(edit.snippet) + len(edit.before)
    key = (start, start + len(edit.part))
    known = regions.get(key)
    if known and known.is_expression != edit.is_expression:
        raise CatalogueError(f"mutant {mutant.id}: the same part is once an expression, once not")
    choices = (known.choices if known else ()) + ((mutant.id, edit.mutated),)
    regions[key] = Region(*key, edit.is_expression, choices)


def _render(text: str, start: int, end: int, regions: list[Region]) -> str:
    """The text from start to end; regions lie inside it, outer ones before what they contain."""
    pieces, place = [], start
    while regions:
        outer = regions[0]
        inner = [region for region in regions[1:] if region.start < outer.end]
        regions = regions[1 + len(inner):]
        original = _render(text, outer.start, outer.end, inner)
        pieces += [text[place:outer.start], _guarded(outer, original)]
        place = outer.end
    return "".join(pieces) + text[place:end]


def _guarded(region: Region, original: str) -> str:
    if region.is_expression:
        # On a line of its own: the parts may end in a comment.
        chosen = "".join(
            f"Mutation.isActive({number}) ? ({change}\n) : " for number, change in region.choices)
        return f"({chosen}({original}\n))"
    chosen = "".join(
        f"if Mutation.isActive({number}) {{\n{change}\n}} else "
        for number, change in region.choices)
    return f"{chosen}{{\n{original}\n}}"
