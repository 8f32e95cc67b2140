import Rewards
import Settlement
import StrictText

/// Bookings, capacity rewards, collateral, delegation and slashing, which come together.
struct HardwareBuilder {
    let root: Resolved
    let roster: Roster
    let genesis: Timestamp

    private var terms: Resolved { root["protocol"] }

    /// - Returns: ``Settlement/HardwareTerms/absent`` when no section of it is written; what it
    ///   returns after a refusal is not used.
    func build(_ meaning: inout Meaning) -> HardwareTerms {
        if terms["booking"].present == nil { return .absent }
        let before = meaning.errors.count
        let booking = BookingBuilder(terms: terms)
        let stake = StakeBuilder(root: root)
        let rewards = CapacityRewardsBuilder(root: root, roster: roster, genesis: genesis)
        let capacityRewards = rewards.build(&meaning)
        let adjustment = marketAdjustment(&meaning)
        let access = booking.accessPrice(&meaning)
        let multiplier = booking.multiplier(&meaning)
        let diversion = stake.diversion(&meaning)
        let slashing = stake.slashing(&meaning)
        if meaning.errors.count > before { return .absent }
        return HardwareTerms(
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
            collateralUnbonding: UnbondingRule(terms["collateral"]["unbonding"]),
            delegation: stake.delegation(supply: terms["token"]["supply"].amount),
            slashing: slashing)
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
}
