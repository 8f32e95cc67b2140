import ArgumentParser
import Rewards

/// `moniac-bench settlement`
struct SettlementBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "settlement",
        abstract: "Receipts, epochs and claims through the protocol's own commands.",
        discussion: """
            Prints one line of JSON a measurement: units per CPU second, the cost, and values that \
            prove that the work was done, among them the digest of the state it ended in. What \
            prepares a work is not timed. The cost of an epoch is measured at several sizes and \
            printed with the exponent of its growth: 0 when the size does not matter, 1 when it \
            doubles with it. A service checks running sums after every command (running_sums); \
            lines that end in -checked add everything up again at every edge (every_edge). Exit \
            code: 0; 1 when a command was refused or an invariant is broken; 2 when an argument is \
            refused.

            At scale, in about 40 CPU seconds and 1 GB:
            moniac-bench settlement --stakers 1000000 --providers 100000 --receipts 10000000 \
            --claims 1000000 --format table
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json
        case table
    }

    enum Work: String, ExpressibleByArgument, CaseIterable {
        case receipts
        case stakers
        case providers
        case claims
    }

    @Option(help: "Stakers of the largest epoch without change.")
    var stakers = 10_000

    @Option(help: "Providers of the largest epoch.")
    var providers = 1_000

    @Option(help: "Receipts to settle, a hundred a job.")
    var receipts: UInt64 = 100_000

    @Option(help: "Accounts with something to claim.")
    var claims = 10_000

    @Option(help: "Only this work; may be given more than once.")
    var work: [Work] = []

    @Option(help: "What is printed.")
    var format = Format.json

    func validate() throws {
        try SettlementBench.check("stakers", UInt64(exactly: stakers), 10...10_000_000)
        try SettlementBench.check("providers", UInt64(exactly: providers), 10...1_000_000)
        try SettlementBench.check("claims", UInt64(exactly: claims), 1...10_000_000)
        try SettlementBench.check("receipts", receipts, 1...1_000_000_000)
    }

    private static func check(
        _ name: String, _ value: UInt64?, _ range: ClosedRange<UInt64>
    ) throws {
        if let value, range.contains(value) { return }
        throw ValidationError(
            "--\(name): expected \(range.lowerBound) to \(range.upperBound), found "
                + (value.map { "\($0)" } ?? "a negative number"))
    }

    func run() throws {
        var all: [Measurement] = []
        for work in work.isEmpty ? Work.allCases : work {
            let lines = try measure(work)
            if format == .json { for line in lines { print(line.json) } }
            all += lines
        }
        if format == .table { print(MeasurementTable.text(all)) }
        if all.contains(where: { $0.size("violations") > 0 }) { throw ExitStatus.violated }
    }

    private func measure(_ work: Work) throws -> [Measurement] {
        do throws(Refusal) {
            switch work {
            case .receipts: return try ReceiptWork.measure(receipts: receipts)
            case .stakers: return try StakerEpochWork.measure(stakers: stakers)
            case .providers: return try ProviderEpochWork.measure(providers: providers)
            case .claims: return try ClaimsWork.measure(claims: claims)
            }
        } catch {
            print(
                "\(work.rawValue): expected every command to be accepted, found \(error.rawValue)")
            throw ExitStatus.violated
        }
    }
}
