import Ledger
import Rewards
import Settlement

/// Nodes, bookings, delegations, collateral and slashing by protocol commands, until everybody has
/// left with what is theirs.
struct HardwareProtocolProof: Subject {
    static let flaws =
        ProtocolWorld.flaws + [
            "a unit of an epoch's rewards has no owner", "a delegator gets a unit too much back",
            "a booking takes a node whose collateral is a unit short",
        ]

    private var world: ProtocolWorld
    private let commands: HardwareCommands
    /// Principal by position.
    private var principal: [TokenAmount] = []
    private var slashed = UInt256.zero

    init(_ trial: inout Trial) {
        let configuration = HardwareComposition.drawn(&trial.draw)
        world = ProtocolWorld(
            configuration, checkLevel: ProtocolWorld.checkLevel(&trial.draw))
        var people: [AccountID] = []
        for number in 0..<5 {
            people.append(
                world.account(
                    "person-\(number)", holding: HardwareComposition.tokens(200_000)))
        }
        commands = HardwareCommands(people: people)
    }

    static func price(_ draw: inout Draw) -> Price {
        let wad = draw.once(in: 16) ? 0 : Wad.scale / 2 + draw.value(upTo: Wad.scale)
        return MarketAdjustmentProof.price(wad)
    }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        if trial.draw.once(in: 8) {
            let prices = trial.draw.once(in: 6) ? [] : [Self.price(&trial.draw)]
            return try settle(observing: prices, &trial)
        }
        let command = commands.drawn(for: world.state, &trial.draw)
        let time = world.instant(&trial.draw)
        guard let receipt = try world.send(command, at: time, &trial) else { return }
        try verify(command, receipt, &trial)
    }

    // MARK: Commands

    private mutating func verify(
        _ command: Command, _ receipt: Receipt, _ trial: inout Trial
    ) throws(Counterexample) {
        switch (command, receipt.outcome) {
        case (.claimRewards, _), (.claimDelegation, _):
            try world.repeatAtOnce(command, as: .R4, &trial)
        case (.reportUsage, _): try world.repeatAtOnce(command, as: .L7, &trial)
        case (.delegate(let delegation), .delegated(let id)):
            try trial.check(
                .R3, Int(id.index) == principal.count, "position \(id) after \(principal.count)")
            principal.append(delegation.amount)
        case (.withdrawDelegation(let id), .paid(let amount)):
            try verifyPrincipal(amount, of: id, &trial)
        case (.book, .booked(let booking)): try verify(booking, receipt, &trial)
        default: break
        }
    }

    /// T5: what was delegated comes back whole, but for what was slashed.
    private func verifyPrincipal(
        _ amount: TokenAmount, of id: PositionID, _ trial: inout Trial
    ) throws(Counterexample) {
        let returned = UInt256(amount.baseUnits) + (trial.flaw == 6 ? 1 : 0)
        let whole = UInt256(principal[Int(id.index)].baseUnits)
        try trial.check(
            .T5, returned <= whole && whole <= returned + slashed,
            "\(returned) of \(whole) came back, \(slashed) were slashed in all")
    }

    /// V5 and L9: the builder pays what its lines cost; a node lacking collateral is not booked.
    private func verify(
        _ booking: BookingReceipt, _ receipt: Receipt, _ trial: inout Trial
    ) throws(Counterexample) {
        let parts = booking.lines.map { $0.providerPart }.sum
        let paid = receipt.postings.map { $0.amount }.sum
        try trial.check(
            .V5, paid == UInt256(booking.requirement.baseUnits) && parts <= paid,
            "\(paid) was paid for \(booking)")
        let terms = world.state.terms.hardware
        for line in booking.lines {
            let node = world.state.nodes[Int(line.node.index)]
            let held = node.collateral.baseUnits
            let counted = trial.flaw == 7 ? held.clampedDecrement : held
            let requirement = terms.hardwareClasses[Int(node.hardwareClass)].collateralRequirement
            let needed =
                product(requirement.baseUnits, world.state.marketAdjustment.raw)
                * UInt128(node.capacity) * terms.nodeCollateral.minCollateralPercent
            try trial.check(
                .L9, product(counted, Wad.scale) * (100 * Wad.scale) >= needed,
                "\(node.name) was booked with a collateral of \(held)")
        }
    }

    // MARK: Edges

    private mutating func settle(
        observing prices: [Price], _ trial: inout Trial
    ) throws(Counterexample) {
        let accounts = world.state.systemAccounts
        let exposed = [
            accounts.nodeCollateral, accounts.networkCollateral, accounts.stake,
            accounts.unbonding,
        ].map { world.balance($0) }.sum
        guard let report = try world.settle(observing: prices, &trial) else { return }
        slashed = slashed + report.slashed.baseUnits
        let drawn = [
            report.toClaimable, report.toDelegators, report.toNodeCollateral,
            report.toNetworkCollateral,
        ].sum
        let shared = drawn + (trial.flaw == 5 ? 1 : 0)
        let sources = [report.utilisation, report.capacity, report.recovered].sum
        try trial.check(
            .S5, shared + report.deferred.baseUnits == sources,
            "\(drawn) paid and \(report.deferred) deferred of \(sources)")
        try trial.check(
            .S4, report.capacity <= report.scheduled,
            "\(report.capacity) of \(report.scheduled) scheduled")
        let diverted =
            UInt256(report.toNodeCollateral.baseUnits)
            + report.toNetworkCollateral.baseUnits
        try trial.check(
            .L1, UInt256(report.slashed.baseUnits) <= exposed + diverted,
            "\(report.slashed) slashed of \(exposed)")
        let rule = world.state.terms.hardware.marketAdjustment.rule
        let factor = world.state.marketAdjustment
        try trial.check(
            .M1, rule.floor <= factor && factor <= rule.cap ?? factor, "a factor of \(factor)")
    }

    // MARK: Leaving

    /// T9 and V1: all may leave once their time has come, and no vault keeps anything.
    mutating func finish(_ trial: inout Trial) throws(Counterexample) {
        try passTime(
            until: { state in
                state.lines.isEmpty
                    && state.nodes.allSatisfy { $0.commitmentEndsAt <= state.time }
                    && state.positions.allSatisfy { $0.lockEndsAt <= state.time }
            }, &trial)
        for (number, position) in world.state.positions.enumerated()
        where position.status == .active {
            _ = try world.demand(
                .undelegate(position: PositionID(UInt32(number))), &trial)
        }
        for (number, node) in world.state.nodes.enumerated() {
            let id = NodeID(UInt32(number))
            _ = try world.demand(.setCapacity(node: id, capacity: 0), &trial)
            let held = UInt256(node.collateral.baseUnits) + node.networkCollateral.baseUnits
            if held == .zero { continue }
            _ = try world.demand(
                .withdrawCollateral(node: id, amount: TokenAmount(held.low)), &trial)
        }
        let start = world.state.time.seconds
        try passTime(until: { $0.time.seconds >= start + 8 * 86_400 }, &trial)
        try withdrawAll(&trial)
        let accounts = world.state.systemAccounts
        for vault in [
            accounts.claims, accounts.nodeCollateral, accounts.networkCollateral, accounts.stake,
            accounts.unbonding,
        ] {
            try trial.check(
                .V1, world.balance(vault) == .zero,
                "\(world.state.name(of: vault).text) keeps \(world.balance(vault))")
        }
        try world.close(&trial)
    }

    private mutating func passTime(
        until isOver: (ProtocolState) -> Bool, _ trial: inout Trial
    ) throws(Counterexample) {
        repeat { try settle(observing: [], &trial) } while !isOver(world.state)
    }

    private mutating func withdrawAll(_ trial: inout Trial) throws(Counterexample) {
        for number in world.state.nodes.indices {
            let id = NodeID(UInt32(number))
            if world.state.nodes[number].claimable > .zero {
                _ = try world.demand(.claimRewards(node: id), &trial)
            }
            if !world.state.nodes[number].unbonding.isEmpty {
                _ = try world.demand(.releaseCollateral(node: id), &trial)
            }
        }
        for number in world.state.positions.indices {
            let id = PositionID(UInt32(number))
            if world.state.positions[number].status == .unbonding {
                let command = Command.withdrawDelegation(position: id)
                if let receipt = try world.demand(command, &trial) {
                    try verify(command, receipt, &trial)
                }
            }
            try claim(id, &trial)
        }
    }

    /// A delegator's reward is refused only where there is none, or the reserve, which pays what
    /// stake yields by itself, is short.
    private mutating func claim(
        _ id: PositionID, _ trial: inout Trial
    ) throws(Counterexample) {
        let owed: (node: TokenAmount, base: TokenAmount)
        do { owed = try world.state.claimableDelegation(id, at: world.nextInstant) } catch {
            throw trial.unexpected(error, in: "what is owed to a delegator")
        }
        let isPaid =
            try world.send(
                .claimDelegation(position: id), at: world.nextInstant, &trial) != nil
        let isNothing = owed.node == .zero && owed.base == .zero
        let reserve = world.balance(world.state.systemAccounts.rewardReserve)
        try trial.check(
            .T9, isPaid || isNothing || owed.base > reserve,
            "\(owed) was refused with \(reserve) in the reserve")
    }
}
