"""A copy of the sources and tests of the reward code with all mutants in it, built once."""

import os
import subprocess
from pathlib import Path

from catalogue import CatalogueError, Mutant
from schemata import mutated

# What the tests of reward code need, with what each target imports.
LIBRARIES = {
    "Rewards": [],
    "StrictText": [],
    "Ledger": ["Rewards"],
    "Settlement": ["Rewards", "Ledger"],
    "Conformance": ["Rewards", "StrictText"],
}
TESTS = {
    "RewardsTests": ["Rewards"],
    "ConformanceTests": ["Conformance", "Rewards", "StrictText"],
    "LedgerTests": ["Ledger", "Rewards"],
    "SettlementTests": ["Settlement", "Ledger", "Rewards"],
}
VARIABLE = "MONIAC_MUTANT"

MUTATION = f"""\
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Which of the seeded bugs acts in this process.
enum Mutation {{
    private static let active: Int32 = {{
        guard let text = getenv("{VARIABLE}") else {{ return 0 }}
        return atoi(text)
    }}()

    static func isActive(_ number: Int32) -> Bool {{ number == active }}
}}
"""


class BuildError(Exception):
    """The copy does not compile."""


class Workspace:
    def __init__(self, root: Path, folder: Path, swift: str):
        self.root, self.folder, self.swift = root, folder, swift

    def write(self, mutants: list[Mutant]) -> None:
        """Brings the copy up to date; a file that stays as it was is not touched."""
        changed = {edit.file for mutant in mutants for edit in mutant.edits}
        for file in sorted(changed):
            if not (self.root / file).is_file():
                ids = [m.id for m in mutants if any(edit.file == file for edit in m.edits)]
                raise CatalogueError(f"the mutants {ids} no longer apply: there is no {file}")
        modules = {file.split("/")[1] for file in changed}
        if not modules <= LIBRARIES.keys():
            raise CatalogueError(f"only {list(LIBRARIES)} can have mutants, found {modules}")
        texts = {"Package.swift": _manifest()}
        for path in self._sources():
            file = path.relative_to(self.root).as_posix()
            text = path.read_text(encoding="utf-8")
            if file in changed:
                text = mutated(text, file, mutants)
            if file.split("/")[1] in modules:
                # What other modules compile into themselves cannot name an internal type.
                text = text.replace("@inlinable", "")
            texts[file] = text
        for path in sorted((self.root / "docs").rglob("*.md")):
            # Tests hold the documents' examples against the code.
            texts[path.relative_to(self.root).as_posix()] = path.read_text(encoding="utf-8")
        for module in modules:
            # Beside a mutant, because tests look at the folders of a module.
            first = min(file for file in changed if file.split("/")[1] == module)
            texts[str(Path(first).with_name("Mutation.swift"))] = MUTATION
        self._replace(texts)

    def build(self) -> None:
        command = [self.swift, "build", "--build-tests", "--package-path", str(self.folder)]
        result = subprocess.run(
            command + ["--jobs", "2"], capture_output=True, text=True, check=False)
        if result.returncode != 0:
            raise BuildError(result.stdout + result.stderr)

    def test_program(self) -> Path:
        return self.folder / ".build" / "debug" / "mutantsPackageTests.xctest"

    def _sources(self) -> list[Path]:
        folders = [f"Sources/{name}" for name in LIBRARIES] + [f"Tests/{name}" for name in TESTS]
        return sorted(
            path for folder in folders for path in (self.root / folder).rglob("*.swift"))

    def _replace(self, texts: dict[str, str]) -> None:
        for folder in ("Sources", "Tests"):
            for path in (self.folder / folder).rglob("*.swift"):
                if path.relative_to(self.folder).as_posix() not in texts:
                    path.unlink()
        for file, text in texts.items():
            path = self.folder / file
            if path.is_file() and path.read_text(encoding="utf-8") == text:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def environment(self, mutant: int) -> dict[str, str]:
        environment = dict(os.environ)
        # Only what is in the repository counts, and a crash needs no report.
        environment.pop("MONIAC_SHARED", None)
        environment["SWIFT_BACKTRACE"] = "enable=no"
        environment[VARIABLE] = str(mutant)
        return environment


def _manifest() -> str:
    def target(kind: str, name: str, dependencies: list[str]) -> str:
        listed = ", ".join(f'"{dependency}"' for dependency in dependencies)
        return f'.{kind}(name: "{name}", dependencies: [{listed}], swiftSettings: settings),'

    targets = [target("target", name, needs) for name, needs in LIBRARIES.items()]
    targets += [target("testTarget", name, needs) for name, needs in TESTS.items()]
    lines = "\n        ".join(targets)
    return f"""\
// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "mutants",
    targets: [
        {lines}
    ]
)
"""
