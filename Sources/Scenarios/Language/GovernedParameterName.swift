import Rewards
import Settlement

/// The key path in a scenario of each parameter that governance may change. The entries of
/// `protocol.treasury.spending` stand there by what their asset is: the token, or the revenue's.
struct GovernedParameterName: Hashable, Sendable {
    let key: GovernedKey
    let path: String
    /// How its value is written.
    let kind: ValueKind

    static let all: [GovernedParameterName] = [
        name(.marketAdjustmentK, "protocol.market_adjustment.k", .ratio(upTo: 1_000)),
        name(.marketAdjustmentFloor, "protocol.market_adjustment.floor", .ratio(1...Wad.scale)),
        name(.marketAdjustmentCap, "protocol.market_adjustment.cap", .ratio(upTo: 1_000)),
        name(.protocolMargin, "protocol.booking.protocol_margin", .fraction),
        name(.reserveShareOfMargin, "protocol.booking.reserve_share_of_margin", .fraction),
        name(.burnShareOfMargin, "protocol.booking.burn_share_of_margin", .fraction),
        name(.delegatorShare, "protocol.collateral.diversion.delegator_share", .fraction),
        name(.minCollateralPercent, "protocol.collateral.node.minimum_share", .fraction),
        name(.networkCollateralFactor, "protocol.collateral.network.factor", .ratio(upTo: 100)),
        name(.maxClusterPrice, "protocol.booking.max_price", .amount),
        name(.jobFee, "protocol.jobs.fee", .basisPoints),
        name(.revenueToStakers, "protocol.revenue.to_stakers", .basisPoints),
        name(.revenueToBuyBack, "protocol.revenue.to_buy_back", .basisPoints),
        name(.revenueToBurn, "protocol.revenue.to_burn", .basisPoints),
        name(.buyBackMaxSlippage, "protocol.buy_back.max_slippage", .fraction),
        name(.miningPerEpoch, "protocol.mining.cap.per_epoch", .amount),
        name(.miningRate, "protocol.mining.cap.rate_per_epoch", .fraction),
        name(.miningValidateShare, "protocol.mining.validate_share", .fraction),
        name(
            .validatorMinimumStake, "protocol.mining.validator_minimum_stake", .amount),
        name(.stakingMinimum, "protocol.staking_pool.minimum_stake", .amountOf(.staked)),
        name(
            .treasuryTokenLimit, "protocol.treasury.spending.token.limit_per_year", .amount),
        name(
            .treasuryRevenueLimit, "protocol.treasury.spending.revenue.limit_per_year",
            .amountOf(.revenue)),
    ]

    static func named(_ path: String) -> GovernedParameterName? {
        all.first { $0.path == path }
    }

    private static func name(
        _ key: GovernedKey, _ path: String, _ kind: ValueKind
    ) -> GovernedParameterName {
        GovernedParameterName(key: key, path: path, kind: kind)
    }

    /// The protocol's own raw form of a decoded value.
    ///
    /// A share of collateral is counted there as a wad of a percent, others in basis points.
    func raw(_ value: Value) -> UInt128 {
        switch value {
        case .ratio(let raw):
            if case .share(_, let whole) = kind {
                raw / (Wad.scale / UInt128(whole))
            } else {
                key == .minCollateralPercent ? raw * 100 : raw
            }
        case .amount(let units): units
        default: preconditionFailure("a governed value is a ratio or an amount")
        }
    }
}

/// What a dated change is about.
struct ScheduledKey: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        case governed(GovernedParameterName)
        /// `demand.workloads.NAME.arrivals`, multiplied by a factor.
        case arrivals(workload: String)
    }

    let text: String
    let target: Target

    static let arrivalsHead = "demand.workloads."
    static let arrivalsTail = ".arrivals"

    init?(_ text: String) {
        self.text = text
        if let name = GovernedParameterName.named(text) {
            target = .governed(name)
        } else if text.hasPrefix(Self.arrivalsHead), text.hasSuffix(Self.arrivalsTail),
            text.utf8.count > Self.arrivalsHead.utf8.count + Self.arrivalsTail.utf8.count
        {
            let name = text.dropFirst(Self.arrivalsHead.count).dropLast(Self.arrivalsTail.count)
            target = .arrivals(workload: String(name))
        } else {
            return nil
        }
    }

    /// How the new value is written.
    var kind: ValueKind {
        switch target {
        case .governed(let name): name.kind
        case .arrivals: .ratio(upTo: 1_000_000)
        }
    }
}
