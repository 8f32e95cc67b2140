#!/usr/bin/env -S python3 -B
"""Seeds bugs into the reward code and asks which tests notice each. `README.md` says how."""

import argparse
import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from catalogue import CatalogueError, Mutant, load
from trial import Verdict, attempt
from workspace import BuildError, Workspace

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
GOAL_PERCENT = 95
FIRST_LIMIT_SECONDS = 900


def main() -> int:
    options = _options()
    started = time.monotonic()
    workspace = Workspace(ROOT, options.folder, os.environ.get("SWIFT", "swift"))
    try:
        mutants = load(HERE / "catalogue")
        # All are written, also those that are not asked for: what no longer applies must show.
        workspace.write(mutants)
        if options.only:
            mutants = [mutant for mutant in mutants if mutant.id in options.only]
        print(f"building a copy with all mutants in {options.folder}", flush=True)
        workspace.build()
    except (CatalogueError, BuildError) as error:
        print(f"mutants: {error}", file=sys.stderr)
        return 1

    print(f"built after {time.monotonic() - started:.0f} s; the tests without a mutant", flush=True)
    clean = attempt(workspace, 0, FIRST_LIMIT_SECONDS)
    if clean.is_killed:
        print(f"mutants: the tests fail without any: {clean.sentence}", file=sys.stderr)
        return 1
    limit = max(60.0, 8 * clean.seconds)
    print(f"all pass, {clean.seconds:.0f} s; time limit of a mutant {limit:.0f} s\n", flush=True)

    with ThreadPoolExecutor(options.jobs) as pool:
        verdicts = list(
            pool.map(lambda each: _judged(workspace, each, limit, options.all_tests), mutants))
    return _summary(mutants, verdicts, time.monotonic() - started, options.all_tests)


def _judged(workspace: Workspace, mutant: Mutant, limit: float, runs_on: bool) -> Verdict:
    verdict = attempt(workspace, mutant.id, limit, mutant.module, runs_on)
    print(f"{mutant.id:3}  {mutant.area}: {mutant.name}\n     {verdict.sentence}", flush=True)
    return verdict


def _summary(
    mutants: list[Mutant], verdicts: list[Verdict], seconds: float, runs_on: bool
) -> int:
    print("\narea                       mutants  killed")
    for area in dict.fromkeys(mutant.area for mutant in mutants):
        inside = [v.is_killed for m, v in zip(mutants, verdicts) if m.area == area]
        print(f"{area:28}{len(inside):6}{sum(inside):8}")
    survivors = [m for m, v in zip(mutants, verdicts) if not v.is_killed]
    alone = [m for m, v in zip(mutants, verdicts) if len(v.failed_tests) == 1 and not v.ending]
    killed = len(mutants) - len(survivors)
    print(f"\n{killed} of {len(mutants)} killed in {seconds:.0f} s; goal {GOAL_PERCENT} %")
    if runs_on and alone:
        print("noticed by one test alone: " + ", ".join(str(mutant.id) for mutant in alone))
    for mutant in survivors:
        print(f"survived: {mutant.id}  {mutant.area}: {mutant.name}")
    return 0 if 100 * killed >= GOAL_PERCENT * len(mutants) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", type=lambda text: {int(part) for part in text.split(",")},
        help="ids, separated by commas; default all")
    parser.add_argument(
        "--all-tests", action="store_true",
        help="run on after the first failing test, to see all that notice a mutant")
    parser.add_argument("--jobs", type=int, default=2, help="mutants tried at once; default 2")
    parser.add_argument(
        "--folder", type=Path, default=ROOT / ".build-mutants",
        help="where the copy is built; it stays, so that the next build is short")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
