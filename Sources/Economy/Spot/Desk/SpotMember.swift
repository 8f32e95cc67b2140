import Ledger
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses

/// What a provider of the spot market keeps to itself, beside what the whole site sees of it.
struct SpotMember {
    enum Stage {
        /// Not there yet, or waiting for its cohort to earn more.
        case outside
        case active
        case left
    }

    let accountName: Name
    /// Day on which it joins whatever a node earns; nil = only when its cohort earns enough.
    let joinDay: Int?
    let claimEveryDays: Int
    /// Claims on days whose number leaves this remainder.
    let claimDay: Int
    let sellShare: Wad
    let requoteThreshold: Wad
    /// Of the whole node. Unit: USD a day.
    let costUSDPerDay: Double

    var stage = Stage.outside
    /// Day of joining or of the last review.
    var reviewedDay = 0
    /// What it asks for a GPU-second, by the place of the asset among those that jobs accept.
    var quotes: [Quote?]
    /// Of the token, for jobs, since the last sale.
    var received = TokenAmount.zero

    struct Quote {
        let price: TokenAmount
        /// The asset's price when it was made.
        let at: Price
    }

    /// What a node earned beyond its running cost, over that cost; nil when it costs nothing or no
    /// day has passed.
    func netReturn(receiptsUSD: Double, on day: Int) -> Double? {
        let cost = costUSDPerDay * Double(day - reviewedDay)
        return cost > 0 ? (receiptsUSD - cost) / cost : nil
    }
}

/// Providers as the site sees them and their own books, both in name order.
struct SpotRoster {
    var providers: [SpotProvider]
    var members: [SpotMember]

    /// Every provider that exists, those included that may enter later.
    ///
    /// - Throws: ``WorldError`` when a name, a price, an outage process or a turnover is none.
    init(_ configuration: Configuration, replication: UInt32) throws(WorldError) {
        var pairs: [(provider: SpotProvider, member: SpotMember)] = []
        for (number, cohort) in configuration.network.providers.enumerated() {
            _ = try Provider.outages(of: cohort)
            for index in 0..<(try SpotRoster.size(of: cohort)) {
                pairs.append(
                    try SpotRoster.pair(
                        cohort, number: number, index: index, configuration,
                        replication: replication))
            }
        }
        pairs.sort { $0.provider.name < $1.provider.name }
        for index in pairs.indices.dropFirst()
        where pairs[index].provider.name == pairs[index - 1].provider.name {
            throw WorldError(.badName, subject: pairs[index].provider.name.text)
        }
        providers = pairs.map(\.provider)
        members = pairs.map(\.member)
    }

    private static func size(of cohort: ProviderCohort) throws(WorldError) -> Int {
        guard cohort.costUSDPerGPUHour >= 0, cohort.costUSDPerGPUHour.isFinite else {
            throw WorldError(.badShape, subject: cohort.name)
        }
        guard let turnover = cohort.turnover else { return cohort.count }
        guard turnover.reviewEveryDays > 0, turnover.entrantsPerReview >= 0,
            (cohort.count...10_000_000).contains(turnover.mostMembers)
        else { throw WorldError(.badShape, subject: cohort.name) }
        return turnover.mostMembers
    }

    /// Numbers that asking prices took: one a member of a cohort whose prices differ.
    static func draws(_ configuration: Configuration) -> UInt64 {
        configuration.network.providers.filter { $0.priceSpread > 0 }
            .reduce(0) { $0 + UInt64($1.turnover?.mostMembers ?? $1.count) }
    }

    private static func pair(
        _ cohort: ProviderCohort, number: Int, index: Int, _ configuration: Configuration,
        replication: UInt32
    ) throws(WorldError) -> (SpotProvider, SpotMember) {
        let text = MemberName.text(cohort.name, index)
        let entity = StreamEntity("provider/" + cohort.name).member(UInt64(index))
        var choice = RandomStream(
            seed: configuration.seed, replication: replication, entity: entity, purpose: .choice)
        let spread =
            cohort.priceSpread > 0 ? choice.lognormal(mu: 0, sigma: cohort.priceSpread) : 1
        let ask = cohort.priceUSDPerGPUHour * spread
        guard ask > 0 && ask.isFinite else { throw WorldError(.badProcess, subject: text) }
        let isFounder = index < cohort.count
        let joinDay =
            isFounder
            ? MemberName.joinDay(index, of: cohort.count, over: cohort.joinOverDays) : nil
        let terms = configuration.protocolTerms
        let provider = SpotProvider(
            cohort: number, name: try MemberName.name(text), entity: entity, ask: ask,
            joinDay: joinDay ?? .max,
            accounts: Array(repeating: nil, count: terms.assets.count),
            work: Array(repeating: 0, count: terms.mining?.tasks.count ?? 0), reputation: 1)
        let member = SpotMember(
            accountName: try MemberName.name("provider/" + text), joinDay: joinDay,
            claimEveryDays: cohort.claimEveryDays,
            claimDay: Int(entity.bits % UInt64(cohort.claimEveryDays)),
            sellShare: cohort.sellShare,
            requoteThreshold: Wad(quantising: cohort.requoteThreshold, rounding: .down),
            costUSDPerDay: cohort.costUSDPerDay,
            quotes: Array(repeating: nil, count: terms.jobs?.assets.count ?? 0))
        return (provider, member)
    }
}

extension Price {
    /// Whether the price has moved away from another by more than a share of that one; exact.
    func hasMoved(from last: Price, beyond share: Wad) -> Bool {
        let move = wad > last.wad ? wad - last.wad : last.wad - wad
        return UInt256.product(move, Wad.scale) > UInt256.product(share.raw, last.wad)
    }
}
