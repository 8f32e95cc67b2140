import RandomStreams
import Rewards
import Settlement

/// Providers as miners: they register and bond, report verified work, verify that of others, and
/// claim what the pool owes them.
///
/// Who mines is the business of whoever fills the site's providers: the desk registers the active
/// ones whose cohort mines, and takes out those that have left. A miner without its bond mines in
/// the tier that asks for none until the float has the tokens.
struct MiningDesk: Desk {
    /// The day's first instants: each is one step of the protocol's order of kinds.
    enum Second {
        /// Claims, and bonds that have come free.
        static let claims: Int64 = 20
        /// Accounts, and sales of what was received.
        static let sales: Int64 = 21
        /// Tokens for bonds.
        static let purchases: Int64 = 22
        /// Registrations, compute, bonds in and out.
        static let standing: Int64 = 23
    }

    let instants: [Int64]
    /// By provider cohort; nil = its providers do not mine.
    let policies: [MinerPolicy?]
    var draws: UInt64 = 0
    /// By miner number.
    var notes: [MinerNote] = []
    /// Received this morning and to be sold, in name order.
    var sales: [Sale] = []
    /// Providers whose bond has its tokens, in name order.
    var funded: [Int] = []
    var today: MiningActivity
    var run: MiningActivity
    /// The protocol's reports up to the last day's end.
    var reported = MiningTotals()
    /// Released on each day.
    var releases: [TokenAmount] = []
    /// The first day at whose end the pool was empty.
    var emptyDay: Int?

    struct Sale {
        let provider: Int
        let amount: TokenAmount
    }

    /// - Returns: Nil where the protocol has no mining pool.
    /// - Throws: ``WorldError`` for a policy out of its range, or one without a pool to mine.
    init?(_ configuration: Configuration) throws(WorldError) {
        let cohorts = configuration.network.providers
        for cohort in cohorts { try MiningDesk.check(cohort, configuration) }
        guard let terms = configuration.protocolTerms.mining else { return nil }
        policies = cohorts.map(\.mining)
        instants =
            [Second.claims, Second.sales, Second.purchases, Second.standing]
            + MiningDesk.reportSeconds(configuration.protocolTerms.epochLength)
        today = MiningActivity(tasks: terms.tasks.count)
        run = today
    }

    private static func check(
        _ cohort: ProviderCohort, _ configuration: Configuration
    ) throws(WorldError) {
        guard let policy = cohort.mining else { return }
        let gpus = UInt64(clamping: cohort.gpusPerNode)
        guard configuration.protocolTerms.mining != nil,
            !policy.computePerGPU.multipliedReportingOverflow(by: gpus).overflow,
            (0...1).contains(policy.quality), (0...1).contains(policy.anomalyProbability),
            (0...1).contains(policy.verificationShare)
        else { throw WorldError(.badShape, subject: cohort.name) }
    }

    /// The last second of each epoch where a day holds whole ones, else the day's last.
    ///
    /// Epochs under a minute would report at seconds that others have; they wait for the day's end.
    private static func reportSeconds(_ epoch: Seconds) -> [Int64] {
        let day = UInt64(Calendar.day)
        guard (60...day).contains(epoch.count), day % epoch.count == 0 else {
            return [Calendar.day - 1]
        }
        return stride(from: epoch.count, through: day, by: Int(epoch.count)).map { Int64($0) - 1 }
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        switch second {
        case Second.claims:
            claim(&site)
            releaseBonds(&site)
        case Second.sales:
            openAccounts(&site)
            sell(&site)
        case Second.purchases: buyBonds(&site)
        case Second.standing:
            register(&site)
            declareCompute(&site)
            bond(&site)
            unbond(&site)
        default: report(&site)
        }
    }
}

/// What the desk remembers of one miner.
struct MinerNote {
    /// Whether it offers its compute.
    var isMining = false
    /// Owed when it was last looked at: what has come since is new income.
    var claimable = TokenAmount.zero
    /// Verification put off for want of a whole task. Unit: tasks, below one.
    var verification = 0.0
}

/// What miners did, over a day or a run.
struct MiningActivity {
    /// By task type. Unit: work units.
    var work: [UInt64]
    var reports: Int64 = 0
    var anomalies: Int64 = 0
    /// Verification tasks that miners were assigned, and those they did.
    var offered: Int64 = 0
    var verified: Int64 = 0
    var joined: Int64 = 0
    var left: Int64 = 0
    /// Bonds that waited a day because the float did not hold the tokens.
    var postponed: Int64 = 0

    init(tasks: Int) {
        work = Array(repeating: 0, count: tasks)
    }

    mutating func add(_ other: MiningActivity) {
        for task in work.indices { work[task] &+= other.work[task] }
        reports += other.reports
        anomalies += other.anomalies
        offered += other.offered
        verified += other.verified
        joined += other.joined
        left += other.left
        postponed += other.postponed
    }
}

extension MiningDesk {
    /// The protocol's view of a provider's miner.
    func miner(_ id: MinerID, _ site: borrowing Site) -> Miner {
        site.desk.state.mining.miners[Int(id.index)]
    }

    func policy(of provider: Int, _ site: borrowing Site) -> MinerPolicy? {
        policies[site.providers[provider].cohort]
    }

    /// Room for a miner's note; others may register miners too, so numbers have gaps.
    mutating func makeNote(of id: MinerID) {
        let missing = Int(id.index) + 1 - notes.count
        if missing > 0 { notes += repeatElement(MinerNote(), count: missing) }
    }
}
