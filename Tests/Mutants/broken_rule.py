#!/usr/bin/env -S python3 -B
"""Breaks one rule in a copy of the sources and asks whether `moniac check` notices.

Nothing in the sources knows of this: the copy alone is changed, by one mutant of the catalogue. The
check must end with exit code 1 and name the invariant, the day, the seed and the command that
shows it again."""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from catalogue import CatalogueError, Mutant, load

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COPIED = ["Sources", "scenarios"]
TESTS = "(proof ? proofTests : unitTests)"

# A whole scenario with a short horizon; nothing but the invariants decides.
SCENARIO = """\
moniac: 1
name: broken-rule
extends: ../{scenario}
horizon: {days}d
warm_up: 0d
demand: {{resolution: flow}}
expect: []
"""


def main() -> int:
    options = _options()
    try:
        mutants = [each for each in load(HERE / "catalogue") if each.id == options.mutant]
        if not mutants:
            raise CatalogueError(f"no mutant has the id {options.mutant}")
        _copy(options.folder)
        _break(options.folder, mutants[0])
        _leave_tests(options.folder)
    except CatalogueError as error:
        print(f"broken-rule: {error}", file=sys.stderr)
        return 1
    print(f"broken on purpose: {mutants[0].name} ({mutants[0].edits[0].file})", flush=True)
    if not _build(options.folder):
        return 1
    scenario = options.folder / "scenarios" / "broken" / "broken-rule.yaml"
    scenario.parent.mkdir(exist_ok=True)
    scenario.write_text(
        SCENARIO.format(scenario=options.scenario, days=options.days), encoding="utf-8")
    result = subprocess.run(
        [options.folder / ".build" / "debug" / "moniac", "check",
         scenario.relative_to(options.folder)],
        cwd=options.folder, capture_output=True, text=True, check=False)
    print(result.stdout + result.stderr, end="")
    return _judge(result.returncode, result.stdout + result.stderr)


def _judge(code: int, output: str) -> int:
    seed = re.search(r"^seed: (\d+)", (ROOT / _options().path).read_text("utf-8"), re.MULTILINE)
    wanted = {
        "exit code 1": code == 1,
        "an invariant by its id": re.search(r"\b[A-Z]{1,2}\d+\b", output),
        "the day": re.search(r"\bday \d+\b", output),
        "the seed": seed and seed.group(1) in output,
        "the command that shows it": "moniac run " in output,
    }
    missing = [name for name, is_there in wanted.items() if not is_there]
    if missing:
        print(f"broken-rule: not told: {', '.join(missing)}", file=sys.stderr)
        return 1
    print("broken-rule: noticed, with invariant, day, seed and the command that shows it")
    return 0


def _copy(folder: Path) -> None:
    """Brings the copy up to date; files that stay as they were keep their times."""
    for name in COPIED:
        for path in (folder / name).rglob("*"):
            if path.is_file() and not (ROOT / path.relative_to(folder)).is_file():
                path.unlink()
        for path in sorted((ROOT / name).rglob("*")):
            _refresh(path, folder / path.relative_to(ROOT))
    for name in ["Package.swift", "Package.resolved"]:
        _refresh(ROOT / name, folder / name)


def _refresh(source: Path, target: Path) -> None:
    if not source.is_file():
        return
    if target.is_file() and target.read_bytes() == source.read_bytes():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _break(folder: Path, mutant: Mutant) -> None:
    for edit in mutant.edits:
        path = folder / edit.file
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if text.count(edit.snippet) != 1:
            raise CatalogueError(f"mutant {mutant.id} no longer applies to {edit.file}")
        change = f"({edit.mutated}\n)" if edit.is_expression else f"\n{edit.mutated}\n"
        path.write_text(
            text.replace(edit.snippet, edit.before + change + edit.after), encoding="utf-8")


def _leave_tests(folder: Path) -> None:
    """The package's tests stay behind; what is built needs none of them."""
    manifest = folder / "Package.swift"
    text = manifest.read_text(encoding="utf-8")
    if text.count(TESTS) != 1:
        raise CatalogueError(f"Package.swift has no {TESTS} to leave out")
    manifest.write_text(text.replace(TESTS, "[]"), "utf-8")


def _build(folder: Path) -> bool:
    result = subprocess.run(
        [os.environ.get("SWIFT", "swift"), "build", "--jobs", "2", "--package-path", str(folder),
         "--product", "moniac"], capture_output=True, text=True, check=False)
    if result.returncode != 0:
        print(result.stdout + result.stderr, file=sys.stderr)
    return result.returncode == 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--mutant", type=int, default=14, help="id in the catalogue; default 14, a claim")
    parser.add_argument("--scenario", default="icpx/baseline.yaml", help="below scenarios/")
    parser.add_argument("--days", type=int, default=24, help="horizon; default 24")
    parser.add_argument(
        "--folder", type=Path, default=ROOT / ".build-broken",
        help="where the copy is built; it stays, so that the next build is short")
    options = parser.parse_args()
    options.path = Path("scenarios") / options.scenario
    return options


if __name__ == "__main__":
    sys.exit(main())
