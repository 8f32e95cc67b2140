@testable import Economy
import Rewards
import Settlement
import Testing

/// A world with the adversary and the same without it.
struct AttackRuns {
    let with: RunRecord
    let without: RunRecord
    let outcome: AttackOutcome

    /// - Parameter guests: Scripted people of both worlds.
    init(_ configuration: Configuration, guests: [any Desk] = []) throws {
        let absent = configuration.without(adversary: AttackComposition.name)
        with = try World(configuration: configuration, replication: 0, guests: guests).run()
        without = try World(configuration: absent, replication: 0, guests: guests).run()
        outcome = AttackOutcome(
            of: AttackComposition.name, in: configuration, with: with, without: without)
        #expect(with.violationCount == 0 && without.violationCount == 0, "\(with.violations)")
        #expect(real("profit", of: without) == 0 && count("actions", of: without) == 0)
        print(outcome)
    }

    func real(_ name: String, of record: RunRecord? = nil) -> Double? {
        guard case .real(let value) = value(name, record) else { return nil }
        return value
    }

    func count(_ name: String, of record: RunRecord? = nil) -> Int64? {
        guard case .count(let value) = value(name, record) else { return nil }
        return value
    }

    /// An exact figure.
    func amount(_ name: String) -> TokenAmount? {
        guard case .amount(let value) = value(name, nil) else { return nil }
        return value
    }

    private func value(_ name: String, _ record: RunRecord?) -> MetricValue? {
        (record ?? with).value("adversary_\(AttackComposition.name)_\(name)")
    }
}
