// swift-tools-version: 6.2
import PackageDescription

/// One block for every target of ours: language mode 6 comes with the tools version.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A library or tool of ours. Its row in `docs/ARCHITECTURE.md` says what it may import.
func house(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tool(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Tests check what is built, and are not built to be fast themselves: beside optimised products
/// they compile without optimisation, but for those that loop millions of times on their own.
/// Nothing depends on a test target, so that the package stays a dependency like any other.
func tests(
    _ subject: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
    optimised: Bool = false
) -> Target {
    // Nobody imports a test target: its interface is not worth a job of its own.
    let flags = ["-no-emit-module-separately-wmo"] + (optimised ? [] : ["-Onone"])
    let compilation: [SwiftSetting] = [.unsafeFlags(flags, .when(configuration: .release))]
    return .testTarget(
        name: subject + "Tests", dependencies: dependencies, exclude: exclude,
        swiftSettings: settings + compilation)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let unitTests = [
    tests("Rewards", ["Rewards"]),
    tests("DiscreteEvent", ["DiscreteEvent"]),
    tests("RandomStreams", ["RandomStreams"]),
    tests("StrictText", ["StrictText"]),
    tests("StochasticProcesses", ["StochasticProcesses", "RandomStreams"]),
    tests("Throughput", ["Throughput"]),
    tests("Statistics", ["Statistics", "RandomStreams"]),
    tests("Ledger", ["Ledger", "Rewards"]),
    tests("Settlement", ["Settlement", "Ledger", "Rewards"]),
    tests("Conformance", ["Conformance", "Rewards", "StrictText"]),
    tests("CommandLog", ["CommandLog", "Settlement", "Ledger", "Rewards", "StrictText"]),
    // The C program is compiled by its test, against the library and the header alone.
    tests(
        "SettlementInterface",
        [
            "SettlementInterface", "CMoniacSettlement", "CommandLog", "Settlement", "Ledger",
            "Rewards", "StrictText",
        ], exclude: ["Program"]),
    tests(
        "Economy",
        [
            "Economy", "CommandLog", "Settlement", "Ledger", "Rewards", "DiscreteEvent",
            "RandomStreams", "StochasticProcesses", "StrictText",
        ]),
    tests(
        "Scenarios",
        [
            "Scenarios", "Economy", "CommandLog", "Settlement", "Ledger", "Rewards",
            "StochasticProcesses", "Throughput", "StrictText",
        ]),
    tests(
        "Experiments",
        [
            "Experiments", "Statistics", "Scenarios", "Economy", "Settlement", "Rewards",
            "StrictText",
        ]),
    tests(
        "ResultStore",
        [
            "ResultStore", "Experiments", "Statistics", "Economy", "Settlement", "Ledger",
            "Rewards", "CSQLite",
        ]),
    tests(
        "Reporting", ["Reporting", "Experiments", "Statistics", "Economy", "Settlement", "Rewards"]),
    tests(
        "Scenario",
        [
            "Experiments", "ResultStore", "Scenarios", "Economy", "CommandLog", "Settlement",
            "Rewards",
        ]),
    tests("House", []),
    // Tests that draw millions of numbers, and those with hostile files.
    tests(
        "Optimised",
        [
            "ResultStore", "Experiments", "Rewards", "RandomStreams", "Statistics",
            "StochasticProcesses", "Economy", "Scenarios", "Settlement", "CSQLite",
        ], optimised: true),
    tests(
        "Hostile",
        [
            "Scenarios", "Economy", "CommandLog", "Conformance", "Settlement", "Rewards",
            "StrictText",
        ], optimised: true),
]

/// The properties over random command sequences: `make prove` builds them alone, optimised.
let proof = Context.environment["MONIAC_PROOF"] != nil

let proofTests = [tests("Proof", ["Rewards", "Ledger", "Settlement"], optimised: true)]

let package = Package(
    name: "moniac",
    products: [
        .executable(name: "moniac", targets: ["moniac"]),
        .executable(name: "moniac-settle", targets: ["moniac-settle"]),
        .executable(name: "moniac-bench", targets: ["moniac-bench"]),
        .library(name: "Settlement", targets: ["Settlement"]),
        // libmoniac_settlement.so, for other languages.
        .library(name: "moniac_settlement", type: .dynamic, targets: ["SettlementInterface"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Layer 0
        house("Rewards"),
        house("DiscreteEvent"),
        house("RandomStreams"),
        house("StrictText"),
        .systemLibrary(name: "CAllocator"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "CMoniacSettlement", exclude: ["exports.map"]),
        // Layer 1
        house("Ledger", ["Rewards"]),
        house("StochasticProcesses", ["RandomStreams"]),
        house("Throughput"),
        house("Statistics", ["RandomStreams", "CGSL"]),
        // Layer 2
        house("Settlement", ["Rewards", "Ledger"]),
        // Layer 3
        house("Conformance", ["Rewards", "StrictText"]),
        house("CommandLog", ["Settlement", "Ledger", "Rewards", "StrictText"]),
        house(
            "Economy",
            [
                "Settlement", "Ledger", "Rewards", "DiscreteEvent", "RandomStreams",
                "StochasticProcesses",
            ]),
        // Layer 4
        house(
            "Scenarios",
            [
                "Economy", "Settlement", "Ledger", "Rewards", "StochasticProcesses", "Throughput",
                "StrictText", "CZlib", yams,
            ]
        ),
        house(
            "SettlementInterface",
            [
                "CMoniacSettlement", "CommandLog", "Conformance", "Settlement", "Ledger",
                "Rewards", "StrictText",
            ]),
        // Layer 5
        house(
            "Experiments",
            [
                "Statistics", "Economy", "Scenarios", "Settlement", "Ledger", "Rewards",
                "StrictText",
            ]),
        // Layer 6
        house(
            "ResultStore",
            [
                "Experiments", "Statistics", "Economy", "Settlement", "Ledger", "Rewards",
                "CSQLite",
            ]),
        house(
            "Reporting",
            [
                "Experiments", "Statistics", "Scenarios", "Economy", "Settlement", "Rewards",
                "StrictText",
            ]),
        // Layer 8
        tool(
            "moniac",
            [
                "Experiments", "ResultStore", "Reporting", "Scenarios", "Economy", "CommandLog",
                "Statistics", "Settlement", "Ledger", "Rewards", "Throughput", "StrictText",
                "CAllocator", arguments,
            ]),
        tool(
            "moniac-settle",
            [
                "CommandLog", "Conformance", "Settlement", "Ledger", "Rewards", "StrictText",
                arguments,
            ]
        ),
        tool(
            "moniac-bench",
            ["Experiments", "Scenarios", "Economy", "Settlement", "Ledger", "Rewards", arguments]),
    ] + (proof ? proofTests : unitTests)
)
