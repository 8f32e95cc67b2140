/// Who a part of an initial supply is meant for.
public enum AllocationCategory: Hashable, Sendable, CaseIterable {
    case team
    case investors
    case developmentCompany
    case ecosystemFund
    case partnerFund
    case nodeSale
    case rewardsReserve
}

/// What releases a part of an initial supply.
public enum AllocationRelease: Hashable, Sendable {
    /// A linear schedule with the allocation's terms.
    case vesting
    /// Monthly payments to the holders of sold nodes: ``NodeSalePayments``.
    case nodeSalePayments
    /// Rewards, as they are earned.
    case rewards
}

/// One line of an initial allocation table.
///
/// - Source: `docs/MECHANISMS.md`, vesting — stated.
public struct TokenAllocation: Hashable, Sendable {
    public var category: AllocationCategory
    public var total: TokenAmount
    public var release: AllocationRelease
    /// How it unlocks where it vests; nil where it is paid as earned, without a date.
    public var terms: VestingTerms?

    public init(
        category: AllocationCategory, total: TokenAmount, release: AllocationRelease,
        terms: VestingTerms?
    ) {
        self.category = category
        self.total = total
        self.release = release
        self.terms = terms
    }

    /// The schedule that starts at `start`; nil where another mechanism releases the allocation.
    public func schedule(start: Timestamp) -> VestingSchedule? {
        guard release == .vesting, let terms else { return nil }
        return VestingSchedule(kind: .linear(terms), total: total, start: start)
    }

    /// The allocation of 700,000,000 ICNT (18 decimals) to seven categories — stated.
    ///
    /// That the team's part is linear between month 12 and month 36, without a step at the cliff,
    /// is assumed. Months are of 30 days — code.
    public static let icn: [TokenAllocation] = [
        TokenAllocation(.team, tenths: 1_547, cliffMonths: 12, months: 36),
        TokenAllocation(.investors, tenths: 1_505, cliffMonths: 12, months: 36),
        TokenAllocation(.developmentCompany, tenths: 378, halfAtStart: true, months: 24),
        TokenAllocation(.ecosystemFund, tenths: 700, halfAtStart: true, months: 24),
        TokenAllocation(.partnerFund, tenths: 770, months: 36),
        TokenAllocation(.nodeSale, tenths: 1_400, months: 48, release: .nodeSalePayments),
        TokenAllocation(
            category: .rewardsReserve, total: TokenAmount(baseUnits: 70_000_000 * Wad.scale),
            release: .rewards, terms: nil),
    ]

    /// - Parameter tenths: Unit: 100,000 tokens of 18 decimals.
    private init(
        _ category: AllocationCategory, tenths: UInt128, halfAtStart: Bool = false,
        cliffMonths: UInt64 = 0, months: UInt64, release: AllocationRelease = .vesting
    ) {
        self.init(
            category: category,
            total: TokenAmount(baseUnits: tenths * 100_000 * Wad.scale),
            release: release,
            terms: VestingTerms(
                tgeShare: halfAtStart ? Wad(raw: Wad.scale / 2) : .zero,
                cliff: Seconds(unchecked: cliffMonths * Seconds.month.count),
                duration: Seconds(unchecked: months * Seconds.month.count)))
    }
}
