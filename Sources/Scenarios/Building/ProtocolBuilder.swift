import Rewards
import Settlement
import StrictText

/// Makes the protocol's configuration of a decoded scenario.
struct ProtocolBuilder {
    let root: Resolved
    let roster: Roster

    var terms: Resolved { root["protocol"] }

    /// The run's first instant: 00:00 UTC of `start`.
    var genesis: Timestamp { ProtocolBuilder.timestamp(root["start"].date) }

    /// - Precondition: the date is not before 1970; the language says so.
    static func timestamp(_ date: CalendarDate) -> Timestamp {
        guard let instant = try? Timestamp(UInt64(date.secondsSinceEpoch)) else {
            preconditionFailure("a date of the calendar is an instant of the settlement")
        }
        return instant
    }

    /// - Returns: Nil when something does not fit; `meaning` then says what.
    func build(_ meaning: inout Meaning) -> ProtocolConfiguration? {
        let before = meaning.errors.count
        checkSupply(&meaning)
        let allocations = AllocationsBuilder(root: root, genesis: genesis).build(&meaning)
        let hardware = HardwareBuilder(root: root, roster: roster, genesis: genesis)
            .build(&meaning)
        let assets = AssetsBuilder(terms: terms, roster: roster)
        let markets = assets.markets(&meaning)
        let payments = PaymentsBuilder(terms: terms, roster: roster, markets: markets)
        let revenue = RevenueBuilder(terms: terms, roster: roster, markets: markets)
        let mining = MiningBuilder(root: root)
        let governance = GovernanceBuilder(terms: terms).build(&meaning)
        let configuration = ProtocolConfiguration(
            genesis: genesis, epochLength: root["epoch"].seconds, assets: assets.assets(&meaning),
            allocations: allocations, treasury: root["opening"]["treasury"].amount,
            governance: governance, hardware: hardware, markets: markets,
            jobs: payments.jobs(&meaning), revenue: revenue.revenue(&meaning),
            staking: payments.stakingPool(&meaning), buyBack: revenue.buyBack(&meaning),
            mining: mining.build(&meaning),
            bridge: BridgeBuilder(terms: terms, roster: roster).build(&meaning),
            treasurySpending: TreasuryBuilder(root: root, roster: roster).terms(&meaning))
        if meaning.errors.count > before { return nil }
        // What has a message of its own is not told again in the protocol's words.
        if meaning.errors.isEmpty { validate(configuration, &meaning) }
        return configuration
    }

    /// The protocol's own checks; each governed bound alone, so that the message has its place.
    private func validate(_ configuration: ProtocolConfiguration, _ meaning: inout Meaning) {
        var bare = configuration
        bare.governance = []
        meaning.check(terms.place) { () throws(Refusal) in try bare.validate() }
        if !meaning.errors.isEmpty { return }
        for (governed, entry) in zip(configuration.governance, terms["governance"].items) {
            for (bound, value) in [("minimum", governed.minimum), ("maximum", governed.maximum)] {
                meaning.check(entry[bound].place) { () throws(Refusal) in
                    var bounded = governed
                    (bounded.minimum, bounded.maximum) = (value, value)
                    var changed = bare
                    changed.governance = [bounded]
                    try changed.validate()
                }
            }
        }
        meaning.check(terms.place) { () throws(Refusal) in try configuration.validate() }
    }

    /// - Precondition: the text is a name; the language has read it as one.
    static func name(_ text: String) -> Name {
        guard let name = Name(text) else { preconditionFailure("\(text) is no name") }
        return name
    }

    /// What is locked or in a vault on the first day comes out of the supply.
    private func checkSupply(_ meaning: inout Meaning) {
        let supply = terms["token"]["supply"]
        if supply.amount == .zero {
            meaning.refuse(
                supply.place, .outOfRange, expected: "a positive supply", found: "zero")
        }
        var sum = UInt256.zero
        for part in held {
            guard let next = try? sum.adding(UInt256(part.baseUnits)) else { break }
            sum = next
        }
        if sum > UInt256(supply.amount.baseUnits) {
            meaning.refuse(
                supply.place, .wrongSum,
                expected: "a supply of at least all that is allocated or held on the first day",
                found: "\"\(supply.written)\", less than their sum")
        }
    }

    /// Allocations, vaults and pools.
    private var held: [TokenAmount] {
        var parts = terms["allocations"].items.map { $0["total"].amount }
        parts += root["opening"].mappingValues.compactMap {
            if case .value(.amount(let units), _) = $0.content {
                TokenAmount(baseUnits: units)
            } else {
                nil
            }
        }
        for market in terms["markets"].items where market["venue"].text == "pool" {
            for side in ["base", "quote"] where market[side].text == terms["token"]["symbol"].text {
                parts.append(market[side + "_reserve"].amount)
            }
        }
        return parts
    }
}

/// A decoded choice as a case of the enumeration whose raw values the language lists.
enum Choice {
    static func of<Case: RawRepresentable<String>>(_ resolved: Resolved) -> Case {
        guard let choice = Case(rawValue: resolved.text) else {
            preconditionFailure("\(resolved.text) is no choice of \(resolved.path)")
        }
        return choice
    }
}
