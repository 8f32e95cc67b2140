import Ledger
import Rewards
import Settlement

/// Providers with one node each in ten regions of two classes, half of them booked, a tenth of
/// them with delegated stake, under round figures of the kind of `mechanisms.md` D2.
struct HardwareNetwork {
    private static let regionCount = 10
    private static let classCount = 2
    private static let token = Wad.scale

    var load: LoadedProtocol
    private var nodes: [NodeID] = []

    init(providers count: Int) throws(Refusal) {
        load = try LoadedProtocol(try HardwareNetwork.configuration())
        // One instant has one order of kinds: accounts, what they hold, nodes, bookings, stakes.
        let builder = try load.open(try .of("builder"), .token)
        let delegator = try load.open(try .of("delegator"), .token)
        var owners: [AccountID] = []
        for number in 0..<count { owners.append(try load.open(try .numbered("p", number), .token)) }
        let rest = HardwareNetwork.tokens(1_000)
        try fill(builder, TokenAmount(baseUnits: rest.baseUnits * UInt128(count)))
        try fill(delegator, TokenAmount(baseUnits: rest.baseUnits * UInt128(count)))
        for owner in owners { try fill(owner, rest) }
        for (number, owner) in owners.enumerated() { try register(number, owner) }
        try book(by: builder)
        try delegate(by: delegator)
        try load.pass(1)
    }

    private mutating func fill(_ account: AccountID, _ amount: TokenAmount) throws(Refusal) {
        try load.send(
            .transfer(from: load.state.systemAccounts.market, to: account, amount: amount))
    }

    private mutating func register(_ number: Int, _ owner: AccountID) throws(Refusal) {
        let place = number % (HardwareNetwork.regionCount * HardwareNetwork.classCount)
        let receipt = try load.send(
            .registerNode(
                Registration(
                    name: try .numbered("n", number), owner: owner,
                    region: UInt16(place / HardwareNetwork.classCount),
                    hardwareClass: UInt16(place % HardwareNetwork.classCount), capacity: 10,
                    reservationPrice: HardwareNetwork.tokens(10 + UInt128(number % 7)),
                    collateral: HardwareNetwork.tokens(1_000),
                    commitment: try Seconds(36 * 30 * 86_400))))
        guard case .registered(let node) = receipt.outcome else { throw .unknownID }
        nodes.append(node)
    }

    /// Half of each pool, for longer than anybody measures, fifty nodes a booking.
    private mutating func book(by builder: AccountID) throws(Refusal) {
        for pool in load.state.pools {
            var left = pool.nodes.count / 2
            while left > 0 {
                let taken = min(left, 50)
                try load.send(
                    .book(
                        Booking(
                            builder: builder, region: pool.region,
                            hardwareClass: pool.hardwareClass, capacity: UInt64(10 * taken),
                            period: try Seconds(360 * 86_400))))
                left -= taken
            }
        }
    }

    private mutating func delegate(by staker: AccountID) throws(Refusal) {
        for (number, node) in nodes.enumerated() where number % 10 == 0 {
            try load.send(
                .delegate(
                    Delegation(
                        staker: staker, node: node, amount: HardwareNetwork.tokens(100),
                        lock: try Seconds(360 * 86_400))))
        }
    }

    /// What happens before an edge: every node reports, one in a thousand that it was down.
    mutating func report() throws(Refusal) {
        try load.pass(40_000)
        for (number, node) in nodes.enumerated() {
            let downtime: UInt64 = number % 1_000 == 0 ? 7_200 : 0
            try load.send(
                .reportUsage(node: node, gpuSeconds: 80_000, downtime: try Seconds(downtime)))
        }
    }
}

extension HardwareNetwork {
    private static func tokens(_ count: UInt128) -> TokenAmount {
        TokenAmount(baseUnits: count * token)
    }

    private static func configuration() throws(Refusal) -> ProtocolConfiguration {
        ProtocolConfiguration(
            genesis: try Timestamp(1_767_225_600), epochLength: .day,
            assets: [
                AssetTerms(
                    symbol: try .of("ICNT"), decimals: 18,
                    origin: .issued(supply: .init(baseUnits: 700_000_000 * token)))
            ],
            allocations: [], treasury: tokens(1_000_000), governance: [],
            hardware: try hardware())
    }

    private static func hardware() throws(Refusal) -> HardwareTerms {
        var terms = HardwareTerms.absent
        terms.rewardReserve = tokens(70_000_000)
        for region in 0..<regionCount { terms.regions.append(try .numbered("r", region)) }
        for number in 0..<classCount {
            terms.hardwareClasses.append(
                HardwareClassTerms(
                    name: try .numbered("c", number), collateralRequirement: tokens(100)))
        }
        terms.capacityRewards = Array(
            repeating: CapacityRewardTerms(
                releaseTotal: tokens(1_440_000), releaseStart: try Timestamp(1_767_225_600),
                releaseDuration: try Seconds(1_440 * 86_400), bootstrapCap: .none,
                targetCapacity: 0, targetGate: false, curve: .linearDecline),
            count: regionCount * classCount)
        terms.clusterPrice = ClusterPriceRule(
            maxPrice: tokens(5_000), maxNodes: 50, pricing: .payAsBid, partialLast: true)
        terms.accessPrice = AccessPriceRule(
            protocolMargin: Wad(raw: token / 4), reserveShareOfMargin: .zero,
            burnShareOfMargin: Wad(raw: token / 10), monthLength: .month)
        terms.diversion = DiversionRule(
            delegatorShare: Wad(raw: token / 10),
            redirectTable: [RedirectRow(coverageFrom: 0, ratio: Wad(raw: token / 4))])
        terms.collateralUnbonding = UnbondingRule(
            release: .cliff, delay: try Seconds(7 * 86_400), slashable: true)
        terms.delegation = DelegationTerms(
            nodeRewardShare: .one, shareIs: .delegators,
            yield: LockedStakingYield(maxAPYCurve: [Wad(raw: token / 4), Wad(raw: token / 20)]),
            unbonding: UnbondingRule(
                release: .cliff, delay: try Seconds(14 * 86_400), slashable: true))
        terms.slashing = SlashingRule(
            table: [
                SlashRow(downtimeFrom: .zero, fraction: .zero),
                SlashRow(downtimeFrom: try Seconds(3_600), fraction: Wad(raw: token / 100)),
            ], basis: .total)
        return terms
    }
}
