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
        checkOpening(&meaning)
        let booking = BookingBuilder(terms: terms)
        let stake = StakeBuilder(root: root)
        let rewards = CapacityRewardsBuilder(root: root, roster: roster, genesis: genesis)
        let capacityRewards = rewards.build(&meaning)
        let allocations = AllocationsBuilder(root: root, genesis: genesis).build(&meaning)
        let adjustment = marketAdjustment(&meaning)
        let access = booking.accessPrice(&meaning)
        let multiplier = booking.multiplier(&meaning)
        let diversion = stake.diversion(&meaning)
        let slashing = stake.slashing(&meaning)
        let governance = GovernanceBuilder(terms: terms).build(&meaning)
        if meaning.errors.count > before { return nil }
        let hardware = HardwareTerms(
            rewardReserve: root["opening"]["reward_reserve"].amount,
            regions: roster.regions.map(ProtocolBuilder.name),
            hardwareClasses: hardwareClasses, capacityRewards: capacityRewards,
            prices: PriceGrid(
                closeInterval: terms["prices"]["close_interval"].seconds,
                maxAge: terms["prices"]["max_age"].seconds),
            marketAdjustment: adjustment, clusterPrice: booking.clusterPrice, accessPrice: access,
            multiplier: multiplier, providerReward: booking.providerReward,
            nodeCollateral: stake.nodeCollateral, networkCollateral: stake.networkCollateral,
            diversion: diversion, commitment: stake.commitment,
            collateralUnbonding: stake.unbonding(terms["collateral"]["unbonding"]),
            delegation: stake.delegation(supply: token.supply), slashing: slashing)
        let configuration = ProtocolConfiguration(
            genesis: genesis, epochLength: root["epoch"].seconds, assets: [token],
            allocations: allocations, treasury: root["opening"]["treasury"].amount,
            governance: governance, hardware: hardware)
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
                    var changed = bare
                    try changed.set(governed.key, to: value)
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

    private var token: AssetTerms {
        let token = terms["token"]
        return AssetTerms(
            symbol: ProtocolBuilder.name(token["symbol"].text),
            decimals: UInt8(token["decimals"].count),
            origin: .issued(supply: token["supply"].amount))
    }

    private var hardwareClasses: [HardwareClassTerms] {
        root["network"]["hardware"].items.map {
            HardwareClassTerms(
                name: ProtocolBuilder.name($0["name"].text),
                collateralRequirement: $0["collateral_requirement"].amount)
        }
    }

    private func marketAdjustment(_ meaning: inout Meaning) -> MarketAdjustmentTerms {
        let rule = terms["market_adjustment"]
        let cap = rule["cap"].isNone ? nil : rule["cap"].wad
        let floor = rule["floor"].wad
        let initial = root["opening"]["market_adjustment"]
        if let cap, cap < floor {
            meaning.refuse(
                rule["floor"].place, .wrongOrder,
                expected: "a floor not above the cap \(rule["cap"].written)",
                found: "\"\(rule["floor"].written)\", greater than the cap")
        } else if initial.wad < floor || cap.map({ initial.wad > $0 }) ?? false {
            meaning.refuse(
                initial.place, .outOfRange,
                expected: "a factor in the range of floor \(rule["floor"].written) "
                    + "… cap \(rule["cap"].written)", found: "\"\(initial.written)\"")
        }
        return MarketAdjustmentTerms(
            rule: MarketAdjustmentRule(
                windowDays: UInt16(rule["window"].days), k: rule["k"].wad,
                trigger: Choice.of(rule["trigger"]), sigma: Choice.of(rule["sigma"]),
                returns: Choice.of(rule["returns"]), floor: floor, cap: cap,
                badPrice: Choice.of(rule["bad_price"])),
            cycleDays: UInt16(rule["cycle"].days), initial: initial.wad)
    }

    /// What is locked or in a vault on the first day comes out of the supply.
    private func checkOpening(_ meaning: inout Meaning) {
        let supply = terms["token"]["supply"]
        if supply.amount == .zero {
            meaning.refuse(
                supply.place, .outOfRange, expected: "a positive supply", found: "zero")
        }
        var sum = UInt256.zero
        var parts = terms["allocations"].items.map { $0["total"].amount }
        parts.append(root["opening"]["reward_reserve"].amount)
        parts.append(root["opening"]["treasury"].amount)
        for part in parts {
            guard let next = try? sum.adding(UInt256(part.baseUnits)) else { break }
            sum = next
        }
        if sum > UInt256(supply.amount.baseUnits) {
            meaning.refuse(
                supply.place, .wrongSum,
                expected: "a supply of at least all allocations, the reserve and the treasury",
                found: "\"\(supply.written)\", less than their sum")
        }
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
