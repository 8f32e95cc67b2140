public import Ledger
import Rewards
import Settlement

/// What one adversary gained and what it cost the others: two runs with the same draws, with the
/// adversary and without.
public struct AttackOutcome: Hashable, Sendable {
    /// Whose money a ``Change`` is about.
    public enum Party: String, Hashable, Sendable, CaseIterable {
        /// The reward reserve's balance at the end.
        case reserve
        /// The treasury's.
        case treasury
        /// Rewards of everybody else who stakes or delegates.
        case honestStakers = "honest stakers"
        /// Rewards of everybody else who provides or mines.
        case honestProviders = "honest providers"
        /// Tokens burned.
        case burned
    }

    /// The adversary's effect on one party, in one asset, to the unit.
    public struct Change: Hashable, Sendable {
        public let party: Party
        public let asset: AssetID
        public let gain: Gain
    }

    public let adversary: String
    /// Unit: USD.
    public let profitUSD: Double
    public let costUSD: Double
    public let peakCapitalUSD: Double
    /// Parties and assets that the protocol has, changed or not.
    public let changes: [Change]
    private let assets: [AssetTerms]

    public func gain(of party: Party, in asset: AssetID = AssetID(0)) -> Gain? {
        changes.first { $0.party == party && $0.asset == asset }?.gain
    }
}

extension Configuration {
    /// The same world in which one adversary never begins: same seed, same draws of everybody else,
    /// and nobody acts at another second.
    public func without(adversary name: String) -> Configuration {
        var other = self
        for index in other.participants.adversaries.indices
        where other.participants.adversaries[index].name == name {
            other.participants.adversaries[index].fromDay = horizonDays
            other.participants.adversaries[index].untilDay = horizonDays
        }
        return other
    }
}

extension AttackOutcome {
    /// Runs both worlds.
    ///
    /// - Throws: ``WorldError`` when the configuration makes no world.
    public static func measure(
        _ adversary: String, in configuration: Configuration, replication: UInt32 = 0
    ) throws(WorldError) -> AttackOutcome {
        let without = configuration.without(adversary: adversary)
        return AttackOutcome(
            of: adversary, in: configuration,
            with: try World(configuration: configuration, replication: replication).run(),
            without: try World(configuration: without, replication: replication).run())
    }

    /// - Parameters:
    ///   - with: The record of `configuration`.
    ///   - without: That of the same without the adversary.
    public init(
        of adversary: String, in configuration: Configuration, with: RunRecord,
        without: RunRecord
    ) {
        self.adversary = adversary
        assets = configuration.protocolTerms.assets
        let label = "adversary_" + adversary.replacing("-", with: "_")
        profitUSD = with.real(label + "_profit")
        costUSD = with.real(label + "_cost")
        peakCapitalUSD = with.real(label + "_peak_capital")
        var changes = [
            Change(
                party: .burned, asset: .token,
                gain: Gain(from: without.amount("burned_end"), to: with.amount("burned_end")))
        ]
        func vaults(_ party: Party, _ names: [String], income: String?) {
            for (number, asset) in configuration.protocolTerms.assets.enumerated() {
                let suffix = number == 0 ? "" : ":" + asset.symbol.text
                let found = names.map { $0 + suffix }.filter { with.account($0) != nil }
                if found.isEmpty { continue }
                func honest(_ record: RunRecord) -> TokenAmount {
                    let income = income.map {
                        record.amount("\(label)_\($0)_\(asset.symbol.text.lowercased())")
                    }
                    return record.sum(found, credited: income != nil)
                        .excess(over: income ?? .zero)
                }
                changes.append(
                    Change(
                        party: party, asset: AssetID(UInt8(number)),
                        gain: Gain(from: honest(without), to: honest(with))))
            }
        }
        vaults(.reserve, ["reward-reserve"], income: nil)
        vaults(.treasury, ["treasury"], income: nil)
        vaults(
            .honestStakers, ["staking-rewards", "delegation-rewards"], income: "staking_income")
        vaults(.honestProviders, ["claims", "mining-claims"], income: "provider_income")
        self.changes = changes
    }
}

extension RunRecord {
    fileprivate func account(_ name: String) -> AccountHistory? {
        accounts.first { $0.name == name }
    }

    /// Over several accounts: what came in over the run, or what is there at its end.
    fileprivate func sum(_ names: [String], credited: Bool) -> TokenAmount {
        var sum = TokenAmount.zero
        for name in names {
            guard let account = account(name) else { continue }
            if credited {
                for day in account.days { sum.accumulate(day.credited) }
            } else {
                sum.accumulate(account.days.last?.closing ?? .zero)
            }
        }
        return sum
    }

    fileprivate func metric(_ name: String) -> MetricValue? {
        metrics.first { $0.name == name }?.value
    }

    fileprivate func real(_ name: String) -> Double {
        if case .real(let value) = metric(name) { value } else { 0 }
    }

    fileprivate func amount(_ name: String) -> TokenAmount {
        if case .amount(let value) = metric(name) { value } else { .zero }
    }
}

extension AttackOutcome: CustomStringConvertible {
    /// Several lines: the adversary's account, then every party that it changed something for.
    public var description: String {
        var lines = [
            "\(adversary): profit \(profitUSD) USD, cost \(costUSD) USD, "
                + "peak capital \(peakCapitalUSD) USD"
        ]
        for change in changes where change.gain.gained > .zero || change.gain.lost > .zero {
            let terms = assets[Int(change.asset.index)]
            let isGain = change.gain.gained > .zero
            let amount = isGain ? change.gain.gained : change.gain.lost
            lines.append(
                "  \(change.party.rawValue): \(isGain ? "gain" : "lose") "
                    + "\(amount.wad(decimals: terms.decimals).text) \(terms.symbol.text)")
        }
        return lines.joined(separator: "\n")
    }
}
