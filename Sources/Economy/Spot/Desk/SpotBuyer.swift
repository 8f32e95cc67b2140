import Ledger
import RandomStreams
import Settlement
import StochasticProcesses

/// The users of one workload: one account that pays for every job, and how many they are.
struct SpotBuyer {
    /// Index in the configuration.
    let workload: Int
    let accountName: Name
    /// Place among buyers in the order of account names.
    let rank: Int
    let policy: EscrowPolicy
    let terms: SpotTerms
    /// Time between receipts, whole seconds.
    let receiptEvery: Int64?

    var account: AccountID?
    var users: Population?
    /// The schedule's, since the last change.
    var scheduledFactor = 1.0
    /// Mean price asked of it on the first day on which anybody could serve it. Unit: USD per
    /// GPU-hour.
    var firstPriceUSD: Double?
    /// In force: what the arrival rate is over the configured one.
    var factor = 1.0

    /// Whether a node of this region and class may run its jobs.
    func admits(region other: Int, hardwareClass: Int) -> Bool {
        terms.speeds[hardwareClass] != nil
            && (terms.anyRegion || UInt32(other) == terms.homeRegion)
    }

    /// What the arrival rate should be over the configured one.
    ///
    /// - Parameter priceUSD: Mean price asked of it today; nil while nobody could serve it.
    mutating func wantedFactor(priceUSD: Double?) -> Double {
        var wanted = scheduledFactor
        if let users { wanted *= Double(users.count) / Double(users.terms.initial) }
        guard policy.elasticity < 0, let priceUSD else { return wanted }
        let first = firstPriceUSD ?? priceUSD
        firstPriceUSD = first
        return wanted * Portable.power(priceUSD / first, policy.elasticity)
    }
}

extension SpotBuyer {
    /// One buyer for each workload that buys its jobs one by one, in the configuration's order.
    ///
    /// - Throws: ``WorldError`` when a name is none or used twice, or users are none.
    static func all(
        _ configuration: Configuration, replication: UInt32
    ) throws(WorldError) -> [SpotBuyer] {
        var names: [Name] = []
        for workload in configuration.demand.workloads where workload.escrow != nil {
            names.append(try MemberName.name("user/" + workload.name))
        }
        let sorted = names.sorted()
        for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] {
            throw WorldError(.badName, subject: sorted[index].text)
        }
        var buyers: [SpotBuyer] = []
        for (index, workload) in configuration.demand.workloads.enumerated() {
            guard let policy = workload.escrow else { continue }
            let name = names[buyers.count]
            buyers.append(
                SpotBuyer(
                    workload: index, accountName: name,
                    rank: sorted.firstIndex(of: name) ?? 0, policy: policy,
                    terms: SpotTerms(
                        workload, policy, classes: configuration.network.classes),
                    receiptEvery: policy.receiptEverySeconds.map {
                        Int64(clamping: UInt64(covering: $0))
                    },
                    users: try workload.population(
                        seed: configuration.seed, replication: replication)))
        }
        return buyers
    }
}

extension Workload {
    /// The users behind the workload, if their number changes.
    ///
    /// - Throws: ``WorldError`` when the terms are none, or arrivals are a trace.
    func population(
        seed: UInt64, replication: UInt32
    ) throws(WorldError) -> Population? {
        guard let users else { return nil }
        guard users.initial > 0, users.growthPerDay >= 0, users.growthPerDay.isFinite,
            (0...1).contains(users.churnPerDay)
        else { throw WorldError(.badShape, subject: name) }
        if case .trace = arrivals { throw WorldError(.scaledTrace, subject: name) }
        func stream(_ purpose: StreamPurpose) -> RandomStream {
            RandomStream(
                seed: seed, replication: replication, entity: StreamEntity("workload/" + name),
                purpose: purpose)
        }
        return Population(users, entry: stream(.entry), exit: stream(.exit))
    }
}
