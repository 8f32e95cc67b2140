/// Stakers of one token earn another: rewards are shared by weight through an index.
///
/// Positions are numbered from zero in the order in which they are staked. The cost of an operation
/// does not depend on how many there are: a distribution moves the index, a position is settled
/// when it claims or leaves, and a warm-up costs one step when it ends. The operations are in
/// `StakingPool+Operations.swift`. A refused operation changes nothing, the clock included.
///
/// - Invariant: Σ paid + vault = Σ distributed; owed and accruing never exceed vault − unallocated
///   (V1, R2).
/// - Source: `docs/MECHANISMS.md`, staking-pool: intent stated (ICPX), every rule assumed.
public struct StakingPool: Hashable, Sendable {
    /// Reward per unit of weight since the pool began. Format: Q64.64.
    public internal(set) var index: UInt128 = 0
    /// What the last division left; the next distribution takes it up. Unit: 2^−64 base units.
    public internal(set) var remainder: UInt128 = 0
    /// Σ weights of the active positions.
    public internal(set) var weight: UInt128 = 0
    /// Σ weights of the warming positions.
    ///
    /// A stake is refused when it would take both sums past 2^128−1 together, so the end of a
    /// warm-up cannot be refused, and nobody's exit with it (T9).
    public internal(set) var warmingWeight: UInt128 = 0
    /// What the pool holds of the reward token.
    public internal(set) var vault: TokenAmount = .zero
    /// The part of the vault that arrived while nobody was active; the next distribution with
    /// stakers allocates it (R6).
    public internal(set) var unallocated: TokenAmount = .zero
    /// By number.
    public internal(set) var positions: [StakingPosition] = []
    /// The time of the last accepted operation.
    public internal(set) var clock: Timestamp = .zero
    var queue = WarmUpQueue()

    /// A pool without stakes.
    public init() {}

    /// A pool with a history.
    ///
    /// - Parameter positions: By number.
    /// - Throws: ``Refusal/overflow`` when the weights sum past 2^128−1,
    ///   ``Refusal/indexReversed`` when a position was paid at a later index,
    ///   ``Refusal/timeReversed`` when a warm-up was over at the clock,
    ///   ``Refusal/badBounds`` when a position that is leaving or left has weight,
    ///   ``Refusal/insufficientBalance`` when the vault does not cover what is owed and
    ///   unallocated.
    /// - Complexity: O(n log n) for n positions.
    public init(
        index: UInt128, remainder: UInt128, vault: TokenAmount, unallocated: TokenAmount,
        positions: [StakingPosition], clock: Timestamp
    ) throws(Refusal) {
        var promised = TokenAmount.zero
        var owed = unallocated
        var waiting: [WarmUpQueue.Entry] = []
        for (number, position) in positions.enumerated() {
            promised = try promised.adding(TokenAmount(baseUnits: position.weight))
            owed = try owed.adding(position.owed(at: index))
            switch position.phase {
            case .active:
                weight += position.weight
            case .warming(let until):
                if until <= clock { throw .timeReversed }
                warmingWeight += position.weight
                waiting.append(WarmUpQueue.Entry(activeFrom: until, position: number))
            case .unbonding, .closed:
                if position.weight > 0 { throw .badBounds }
            }
        }
        if owed > vault { throw .insufficientBalance }
        for entry in waiting.sorted(by: { $0.isBefore($1) }) { queue.insert(entry) }
        self.index = index
        self.remainder = remainder
        self.vault = vault
        self.unallocated = unallocated
        self.positions = positions
        self.clock = clock
    }

    /// What a claim at the time of the last operation would pay.
    ///
    /// - Throws: ``Refusal/unknownID`` when there is no such position, or no more.
    public func claimable(_ number: Int) throws(Refusal) -> TokenAmount {
        try position(number).owed(at: index)
    }

    /// - Throws: ``Refusal/unknownID`` when there is no such position, or no more.
    func position(_ number: Int) throws(Refusal) -> StakingPosition {
        if number < 0 || number >= positions.count { throw .unknownID }
        let position = positions[number]
        if position.phase == .closed { throw .unknownID }
        return position
    }
}
