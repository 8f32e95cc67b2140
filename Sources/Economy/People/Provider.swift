import Ledger
import RandomStreams
import Rewards
import Settlement
import StochasticProcesses

/// A provider and its one node.
struct Provider {
    let cohort: Int
    /// The node's name; the account's is `provider/` before it.
    let name: Name
    let accountName: Name
    /// Asking price. Unit: USD per GPU-hour.
    let ask: Double
    /// Its place in the cohort.
    let member: Int
    /// `Int.max` while it stands outside and waits for returns that draw it in.
    var joinDay: Int
    let entity: StreamEntity
    // Of the cohort, kept here because each is read for every provider on every day.
    let claimEveryDays: Int
    /// Claims on days whose number leaves this remainder.
    let claimDay: Int
    let sellShare: Wad
    let requoteThreshold: Wad

    var account: AccountID?
    var node: NodeID?
    /// Token price at the last quote.
    var quotedAt: Price = .unusable
    /// First instant at which the node is free to be booked. Unit: seconds since the start.
    var bookedUntil: Int64 = 0
    /// Reported so far. Unit: whole GPU-seconds, whole seconds.
    var reportedBusy: Int64 = 0
    var reportedDown: Int64 = 0
    var hasReportedAll = false
    /// Received at today's claim and to be sold.
    var toSell: TokenAmount = .zero
    var exit = ProviderExit.none
    /// Kept where the cohort has a turnover, from the node's joining on.
    var earned: ProviderReturn?

    /// Whether its node serves and it means to stay.
    var isStaying: Bool { exit.isStaying }
}

extension Provider {
    /// Every provider of the configuration, in the order of node names.
    ///
    /// - Throws: ``WorldError`` when a name, a price or an outage process is none.
    static func all(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [Provider] {
        var providers: [Provider] = []
        for (number, cohort) in configuration.network.providers.enumerated() {
            let entity = StreamEntity("provider/" + cohort.name)
            _ = try Provider.outages(of: cohort)
            for index in 0..<cohort.members {
                providers.append(
                    try Provider(
                        cohort, number: number, index: index,
                        entity: entity.member(UInt64(index)), seed: configuration.seed,
                        replication: replication))
            }
        }
        providers.sort { $0.name < $1.name }
        for index in providers.indices.dropFirst()
        where providers[index].name == providers[index - 1].name {
            throw WorldError(.badName, subject: providers[index].name.text)
        }
        return providers
    }

    private init(
        _ cohort: ProviderCohort, number: Int, index: Int, entity: StreamEntity, seed: UInt64,
        replication: UInt32
    ) throws(WorldError) {
        let text = MemberName.text(cohort.name, index)
        self.cohort = number
        name = try MemberName.name(text)
        accountName = try MemberName.name("provider/" + text)
        member = index
        joinDay =
            index < cohort.count
            ? MemberName.joinDay(index, of: cohort.count, over: cohort.joinOverDays) : .max
        self.entity = entity
        claimEveryDays = cohort.claimEveryDays
        claimDay = Int(entity.bits % UInt64(cohort.claimEveryDays))
        sellShare = cohort.sellShare
        requoteThreshold = Wad(quantising: cohort.requoteThreshold, rounding: .down)
        var choice = RandomStream(
            seed: seed, replication: replication, entity: entity, purpose: .choice)
        let spread =
            cohort.priceSpread > 0 ? choice.lognormal(mu: 0, sigma: cohort.priceSpread) : 1
        ask = cohort.priceUSDPerGPUHour * spread
        guard ask > 0 && ask.isFinite else { throw WorldError(.badProcess, subject: text) }
    }

    /// When the provider's node fails and how long repairs take.
    ///
    /// - Throws: ``WorldError`` when the cohort's numbers make no process.
    func breakdown(
        _ cohort: ProviderCohort, seed: UInt64, replication: UInt32
    ) throws(WorldError) -> Breakdown {
        func stream(_ purpose: StreamPurpose) -> RandomStream {
            RandomStream(
                seed: seed, replication: replication, entity: entity, purpose: purpose)
        }
        return Breakdown(
            process: try Provider.outages(of: cohort), failures: stream(.failures),
            repairs: stream(.repairs))
    }

    static func outages(of cohort: ProviderCohort) throws(WorldError) -> OutageProcess? {
        guard let mean = cohort.meanSecondsBetweenOutages else { return nil }
        do {
            return try OutageProcess(
                meanSecondsBetweenFailures: mean, repair: cohort.repair.law)
        } catch {
            throw WorldError(.badProcess, subject: cohort.name, cause: error)
        }
    }
}

extension ProviderCohort {
    /// Members that exist, those outside at the start included.
    var members: Int { max(count, turnover?.mostMembers ?? count) }

    /// Of one running node. Unit: USD.
    var costUSDPerDay: Double { costUSDPerGPUHour * 24 * Double(gpusPerNode) }
}
