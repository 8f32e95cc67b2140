import Ledger
import Rewards
import Settlement
import Testing

/// Random people doing random things, boundary values favoured: whatever they try, the books hold.
@Suite struct `Random command sequences` {
    enum Composed: String, CaseIterable {
        case hardware, payments, mining, treasury

        func crowd(seed: UInt64) throws -> any RandomCrowd {
            switch self {
            case .hardware: try Crowd(seed: seed)
            case .payments: try PaymentCrowd(seed: seed)
            case .mining: try MinerCrowd(seed: seed)
            case .treasury: try TreasuryCrowd(seed: seed)
            }
        }
    }

    @Test(arguments: Composed.allCases, 1...16)
    func `keep every invariant, and refusals change nothing`(composed: Composed, seed: Int) throws {
        var crowd = try composed.crowd(seed: UInt64(seed))
        let tally = try crowd.run(steps: 400)
        #expect(crowd.town.state.violations.isEmpty, "seed \(seed)")
        #expect(tally.accepted > 60, "seed \(seed): too little was accepted to mean anything")
        #expect(tally.refused > 20, "seed \(seed): too little was refused to mean anything")
    }

    @Test(arguments: Composed.allCases)
    func `replayed from their log end in the same state`(composed: Composed) throws {
        var crowd = try composed.crowd(seed: 99)
        _ = try crowd.run(steps: 400)
        var again = try ProtocolState(crowd.town.state.configuration)
        again.checkLevel = .everyCommand
        for (command, time) in crowd.town.log { _ = try? again.apply(command, at: time) }
        #expect(again.digest() == crowd.town.state.digest())
        #expect(again == crowd.town.state)
    }

    @Test func `claims in any order pay the same`() throws {
        var crowd = try Crowd(seed: 5)
        _ = try crowd.run(steps: 300)
        // Longer than the longest lock that the crowd draws, so that everybody may leave.
        for _ in 0..<41 { try crowd.town.settle(price: Wad.scale) }
        func claimed(in order: [Int], from start: Town) -> [TokenAmount] {
            var town = start
            for index in order {
                town.second += 1
                _ = town.answer(.claimDelegation(position: PositionID(UInt32(index))))
                _ = town.answer(.claimRewards(node: NodeID(UInt32(index))))
            }
            return crowd.people.map { town.balance($0) }
        }
        // The clock moves with each claim, so both orders must read the index at one instant.
        var frozen = crowd.town
        for position in frozen.state.positions.indices {
            _ = frozen.answer(.undelegate(position: PositionID(UInt32(position))))
            frozen.second += 1
        }
        try #require(frozen.state.positions.count > 3)
        try #require(frozen.state.positions.allSatisfy { $0.status != .active })
        let count = max(frozen.state.positions.count, frozen.state.nodes.count)
        let forwards = claimed(in: Array(0..<count), from: frozen)
        #expect(forwards == claimed(in: Array((0..<count).reversed()), from: frozen))
        #expect(forwards != crowd.people.map { frozen.balance($0) }, "nothing was claimed")
    }
}

/// People, nodes and positions under random commands.
struct Crowd: RandomCrowd {
    var town: Town
    var people: [AccountID] = []
    var generator: SplitMix64

    init(seed: UInt64) throws {
        town = try Town()
        generator = SplitMix64(seed: seed)
        for index in 0..<6 {
            people.append(try town.person("person-\(index)", tokens: 200_000))
        }
    }

    mutating func command() -> Command {
        let person = people[Int(generator.below(6))]
        let node = NodeID(UInt32(generator.below(UInt64(town.state.nodes.count) + 1)))
        let position = PositionID(
            UInt32(generator.below(UInt64(town.state.positions.count) + 1)))
        let amount = TokenAmount(
            baseUnits: generator.amount(around: Composition.tokens(2_000).baseUnits))
        switch generator.below(16) {
        case 0: return .registerNode(registration(owner: person))
        case 1: return .depositCollateral(node: node, amount: amount)
        case 2: return .withdrawCollateral(node: node, amount: amount)
        case 3: return .setCapacity(node: node, capacity: generator.below(20))
        case 4, 5: return .book(booking(builder: person))
        case 6, 7:
            let lock = Composition.seconds(86_400 * generator.below(40))
            return .delegate(
                Delegation(staker: person, node: node, amount: amount, lock: lock))
        case 8: return .undelegate(position: position)
        case 9: return .withdrawDelegation(position: position)
        case 10: return .claimDelegation(position: position)
        case 11: return .claimRewards(node: node)
        case 12:
            let down = Composition.seconds(generator.below(10_000))
            return .reportUsage(node: node, gpuSeconds: generator.next() >> 8, downtime: down)
        case 13:
            return .transfer(
                from: town.state.systemAccounts.market, to: person, amount: amount)
        case 14: return .quoteReservation(node: node, price: amount)
        default: return .releaseCollateral(node: node)
        }
    }

    private mutating func registration(owner: AccountID) -> Registration {
        Registration(
            name: Composition.name("node-\(generator.below(64))"), owner: owner,
            region: UInt16(generator.below(3)), hardwareClass: UInt16(generator.below(2)),
            capacity: generator.below(12), reservationPrice: Composition.tokens(12),
            collateral: Composition.tokens(UInt128(generator.below(4_000))),
            commitment: Composition.seconds((36 + 6 * generator.below(2)) * 30 * 86_400))
    }

    private mutating func booking(builder: AccountID) -> Booking {
        Booking(
            builder: builder, region: UInt16(generator.below(2)),
            hardwareClass: UInt16(generator.below(2)), capacity: generator.below(15),
            period: Composition.seconds(generator.below(40 * 86_400)))
    }
}
