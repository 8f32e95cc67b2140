import Ledger
import RandomStreams
import Rewards
import Settlement

/// A provider that starts to take its bond back the moment it knows of its fault, before there is
/// evidence; with what comes back it begins again under a new name.
///
/// What it looks for: bonds that no slash reaches once they are on their way out.
struct SlashEvader: Attack {
    private enum Stage {
        case out
        case bonded(NodeID)
        /// Asked back; what the bond was when the fault happened.
        case leaving(NodeID)
    }

    private let cohort: ProviderCohort
    private let faultEveryDays: Int
    private let name: Name
    /// Seconds of the day: entering and withdrawing; the fault; the way out; the evidence.
    private let enters: Int64
    private let fails: Int64
    private let leaves: Int64
    private let isReported: Int64
    private var stage = Stage.out
    private var nodes = 0
    private var isFaulty = false
    private var days: RandomStream
    private var faultDay: Int
    /// What stood behind the node when its last fault was reported.
    private var exposed: TokenAmount?

    private var faults: Int64 = 0
    private var owed = TokenAmount.zero
    private var slashed = TokenAmount.zero

    init(
        cohort: ProviderCohort, faultEveryDays: Int, lead: Seconds, of name: Name,
        fromDay: Int, days: RandomStream, _ free: inout FreeSeconds
    ) throws(WorldError) {
        self.cohort = cohort
        self.faultEveryDays = faultEveryDays
        self.name = name
        self.days = days
        enters = try free.inTheMorning()
        isReported = try free.beforeTheEdge()
        fails = try free.notAfter(isReported - Int64(clamping: max(lead.count, 2)))
        leaves = try free.notBefore(fails + 1)
        faultDay = fromDay
        drawFault(after: fromDay)
    }

    var instants: [Int64] { [enters, fails, leaves, isReported] }

    var assets: [AssetID] { [.token] }

    var draws: UInt64 { days.draws }

    mutating func act(at second: Int64, _ purse: inout Purse, _ site: inout Site) {
        switch second {
        case enters: open(&purse, &site)
        case fails: fail(&purse, &site)
        case leaves: leave(&purse, &site)
        default: beReported(&purse, &site)
        }
    }

    /// A day of the period that begins on `day`, evenly.
    private mutating func drawFault(after day: Int) {
        faultDay = day + Int(days.below(UInt64(faultEveryDays)))
    }

    // MARK: The morning

    private mutating func open(_ purse: inout Purse, _ site: inout Site) {
        noteSlash(&purse, site)
        guard let account = purse.account(of: .token, &site) else { return }
        if case .bonded(let node) = stage { claim(node, &purse, &site) }
        if case .leaving(let node) = stage {
            claim(node, &purse, &site)
            release(node, &purse, &site)
            if !site.desk.state.nodes[Int(node.index)].unbonding.isEmpty { return }
            stage = .out
        }
        guard case .out = stage else { return }
        if purse.isActive {
            register(account, &purse, &site)
        } else if nodes > 0 {
            purse.giveBack(.token, from: account, &site)
        }
    }

    private func claim(_ node: NodeID, _ purse: inout Purse, _ site: inout Site) {
        if site.desk.state.nodes[Int(node.index)].claimable == .zero { return }
        purse.submit(.claimRewards(node: node), &site)
    }

    private func release(_ node: NodeID, _ purse: inout Purse, _ site: inout Site) {
        let entries = site.desk.state.nodes[Int(node.index)].unbonding
        let isDue = entries.contains { entry in
            guard let end = try? entry.requestedAt.advanced(by: entry.rule.delay) else {
                return false
            }
            return end <= site.now
        }
        if isDue { purse.submit(.releaseCollateral(node: node), &site) }
    }

    private mutating func register(
        _ account: AccountID, _ purse: inout Purse, _ site: inout Site
    ) {
        let hardware = site.desk.state.terms.hardware
        let required = try? site.desk.state.requiredCollateral(
            hardwareClass: UInt16(cohort.hardwareClass), capacity: UInt64(cohort.gpusPerNode))
        guard let bond = try? required?.multipliedCeil(by: cohort.collateralMultiple),
            let nodeName = Name(MemberName.text(name.text, nodes)),
            purse.borrow(upTo: bond, of: .token, on: account, &site)
        else { return }
        let receipt = purse.submit(
            .registerNode(
                Registration(
                    name: nodeName, owner: account, region: UInt16(cohort.region),
                    hardwareClass: UInt16(cohort.hardwareClass),
                    capacity: UInt64(cohort.gpusPerNode), reservationPrice: .unbookable,
                    collateral: bond, commitment: hardware.commitment.minimum)), &site)
        guard case .registered(let node) = receipt?.outcome else { return }
        site.outsiders.append(node)
        stage = .bonded(node)
        nodes += 1
        drawFault(after: site.day + Int(hardware.commitment.minimum.count / 86_400) + 1)
    }

    // MARK: The fault

    private mutating func fail(_ purse: inout Purse, _ site: inout Site) {
        guard case .bonded(let node) = stage else { return }
        if purse.isActive && site.day >= faultDay { isFaulty = true }
        if !isFaulty && purse.isActive { return }
        // Collateral leaves only from behind capacity that is gone.
        purse.submit(.setCapacity(node: node, capacity: 0), &site)
    }

    private mutating func leave(_ purse: inout Purse, _ site: inout Site) {
        guard case .bonded(let node) = stage, isFaulty || !purse.isActive else { return }
        let bond = site.desk.state.nodes[Int(node.index)].bond
        if purse.submit(.withdrawCollateral(node: node, amount: bond), &site) != nil {
            stage = .leaving(node)
        }
    }

    /// The evidence: everybody sees how long the node was down.
    private mutating func beReported(_ purse: inout Purse, _ site: inout Site) {
        guard isFaulty, let node, let downtime = try? Seconds(UInt64(isReported - fails)) else {
            return
        }
        isFaulty = false
        let held = site.desk.state.nodes[Int(node.index)].exposed
        let report = Command.reportUsage(node: node, gpuSeconds: 0, downtime: downtime)
        if purse.submit(report, &site) == nil { return }
        faults += 1
        exposed = held
        let terms = site.desk.state.terms
        let slash = try? terms.hardware.slashing.slash(
            own: held, delegated: [], downtime: downtime, eraLength: terms.epochLength)
        owed.accumulate(slash?.slashed ?? .zero)
        drawFault(after: site.day + 1)
    }

    private mutating func noteSlash(_ purse: inout Purse, _ site: borrowing Site) {
        guard let before = exposed, let node else { return }
        exposed = nil
        let lost = before.excess(over: site.desk.state.nodes[Int(node.index)].exposed)
        slashed.accumulate(lost)
        purse.sink(lost, of: .token, site)
    }

    private var node: NodeID? {
        switch stage {
        case .out: nil
        case .bonded(let node), .leaving(let node): node
        }
    }

    func holdings(_ site: borrowing Site) -> [Holding] {
        guard let node else { return [] }
        let held = site.desk.state.nodes[Int(node.index)]
        return [
            Holding(asset: .token, amount: held.exposed, kind: .principal),
            Holding(asset: .token, amount: held.claimable, kind: .providerReward),
        ]
    }

    func figures(_ purse: Purse, _ site: borrowing Site) -> [Figure] {
        let token = site.configuration.protocolTerms.token
        func figure(_ name: String, _ amount: TokenAmount) -> Figure {
            Figure(
                name: name, value: .amount(amount),
                unit: token.symbol.text)
        }
        return [
            Figure(name: "faults", value: .count(faults), unit: "faults"),
            figure("bond_owed", owed), figure("bond_slashed", slashed),
            figure("bond_saved", owed.excess(over: slashed)),
        ]
    }
}

extension Node {
    /// Its own collateral, not on its way out.
    var bond: TokenAmount {
        var sum = collateral
        sum.accumulate(networkCollateral)
        return sum
    }

    /// All that its owner has behind it, on its way out or not.
    var exposed: TokenAmount {
        var sum = bond
        for entry in unbonding { sum.accumulate(entry.outstanding) }
        return sum
    }
}

extension TokenAmount {
    /// A price above what any protocol lets builders pay: the node is not booked.
    static var unbookable: TokenAmount { TokenAmount(baseUnits: .max) }
}
