"""Runs the tests against one mutant and says what noticed it."""

import json
import subprocess
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from workspace import TESTS, Workspace

# The second stage runs when the first notices nothing.
STAGES = [["RewardsTests", "ConformanceTests", "LedgerTests"], ["SettlementTests"]]
assert sorted(name for stage in STAGES for name in stage) == sorted(TESTS)


@dataclass(frozen=True)
class Verdict:
    """What one mutant's runs came to."""

    failed_tests: tuple[str, ...]
    """Names, in the order of their targets; of the first stage that noticed."""
    ending: str
    """Why the tests did not come to their end; empty when they did."""
    seconds: float

    @property
    def is_killed(self) -> bool:
        return bool(self.failed_tests or self.ending)

    @property
    def sentence(self) -> str:
        if not self.is_killed:
            return "SURVIVED"
        words = [self.ending] if self.ending else []
        if self.failed_tests:
            counts = Counter(name.split(".")[0] for name in self.failed_tests)
            words.append(
                ", ".join(f"{count} of {target}" for target, count in counts.items())
                + f"\n     {self.failed_tests[0]}")
        return "killed: " + "; ".join(words)


def attempt(
    workspace: Workspace, mutant: int, limit: float, module: str = "Rewards",
    runs_on: bool = False,
) -> Verdict:
    """Stage by stage until one notices the mutant, the tests of its module first; 0 is the code
    without any. A stage ends with its first failing test, unless it runs on."""
    started = time.monotonic()
    verdict = Verdict((), "", 0)
    for targets in sorted(STAGES, key=lambda stage: f"{module}Tests" not in stage):
        failed, ending = _run(workspace, mutant, targets, limit, runs_on)
        verdict = Verdict(failed, ending, time.monotonic() - started)
        if verdict.is_killed:
            break
    return verdict


def _run(
    workspace: Workspace, mutant: int, targets: list[str], limit: float, runs_on: bool
) -> tuple[tuple[str, ...], str]:
    with tempfile.TemporaryDirectory() as folder:
        events, errors = Path(folder) / "events", Path(folder) / "errors"
        command = [
            str(workspace.test_program()), "--testing-library", "swift-testing",
            "--filter", f"^({'|'.join(targets)})\\.",
            "--event-stream-output-path", str(events), "--event-stream-version", "0",
        ]
        with errors.open("wb") as stream, subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=stream, cwd=workspace.folder,
            env=workspace.environment(mutant),
        ) as process:
            stopped = _wait(process, events, limit, runs_on)
        code = process.returncode
        failed, started = _read(events)
        if stopped:
            return failed, "" if failed else f"not done after {limit:.0f} s"
        if code < 0:
            return failed, f"signal {-code}{_last_words(errors)}"
        if not started:
            return failed, f"no test ran, exit {code}{_last_words(errors)}"
        return failed, "" if failed or code == 0 else f"exit {code}{_last_words(errors)}"


def _wait(process: subprocess.Popen, events: Path, limit: float, runs_on: bool) -> bool:
    """Until the tests end, one of them fails, or the time is over; whether they were stopped."""
    end = time.monotonic() + limit
    while True:
        try:
            process.wait(timeout=0.25)
            return False
        except subprocess.TimeoutExpired:
            if time.monotonic() > end or (not runs_on and _has_issue(events)):
                process.kill()
                return True


def _has_issue(events: Path) -> bool:
    # Most readings find nothing: look before parsing thousands of lines.
    return (
        events.is_file() and b"issueRecorded" in events.read_bytes() and bool(_read(events)[0]))


def _read(events: Path) -> tuple[tuple[str, ...], bool]:
    """The tests that recorded an issue, and whether any test was started."""
    failed, started = set(), False
    if not events.is_file():
        return (), False
    for line in events.read_text(encoding="utf-8", errors="replace").splitlines():
        try:
            payload = json.loads(line)["payload"]
        except (ValueError, KeyError):
            continue  # a crash can cut the last line
        kind = payload.get("kind")
        started = started or kind == "testStarted"
        if kind == "issueRecorded" and not payload["issue"].get("isKnown"):
            # An issue outside of a test has no name of its own.
            failed.add(_name(payload.get("testID", f"{next(iter(TESTS))}.(no test)")))
    order = list(TESTS)
    return tuple(sorted(failed, key=lambda name: (order.index(name.split(".")[0]), name))), started


def _name(identifier: str) -> str:
    """`Module.Suite/test()/File.swift:1:2` without what is of no use to a reader."""
    return identifier.rsplit("/", 1)[0].replace("`", "").removesuffix("()")


def _last_words(errors: Path) -> str:
    lines = errors.read_text(encoding="utf-8", errors="replace").splitlines()
    fatal = [line for line in lines if "Fatal error" in line]
    return f" ({fatal[-1].rsplit('/', 1)[-1][:120]})" if fatal else ""
