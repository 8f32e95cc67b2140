/// Whether scores are amounts, or shares of the cap.
///
/// - Source: `docs/MECHANISMS.md`, mining-pool — assumed.
public enum MiningRelease: Hashable, Sendable, CaseIterable {
    /// Everybody gets the score; only when all scores pass the cap it is shared.
    case rate
    /// The whole cap is shared, as soon as there is any score.
    case share
}

/// One provider's verified work in an epoch.
public struct MiningContribution: Hashable, Sendable {
    /// Unit: that of the task type's rate.
    public var work: UInt64
    /// The number of the task type.
    public var task: Int
    /// A fraction.
    public var quality: Wad
    /// In force at the start of the epoch. A fraction.
    public var reputation: Wad
    /// In force at the start of the epoch; the number of the tier.
    public var tier: Int

    public init(work: UInt64, task: Int, quality: Wad, reputation: Wad, tier: Int) {
        self.work = work
        self.task = task
        self.quality = quality
        self.reputation = reputation
        self.tier = tier
    }
}

/// One validator's tasks in an epoch.
public struct MiningValidation: Hashable, Sendable {
    public var stake: TokenAmount
    public var tasks: UInt64

    public init(stake: TokenAmount, tasks: UInt64) {
        self.stake = stake
        self.tasks = tasks
    }
}

/// One epoch's release from a fixed pool, for work and for validation.
///
/// - Source: `docs/MECHANISMS.md`, mining-pool: the pool and the factors stated (Corex), numbers
///   and forms assumed.
public struct MiningPoolRule: Hashable, Sendable {
    public var release: MiningRelease
    /// The validators' part of the cap. Range: a fraction.
    public var validateShare: Wad
    /// From this stake on a validator is paid.
    public var validatorMinimumStake: TokenAmount
    /// For one task.
    public var validateRate: TokenAmount
    public var cap: MiningCap
    /// For one unit of work, by number of the task type.
    public var taskRates: [TokenAmount]
    /// Multipliers by number of the tier. Range: 0 … 100 each.
    public var tiers: [Wad]

    public init(
        release: MiningRelease, validateShare: Wad, validatorMinimumStake: TokenAmount,
        validateRate: TokenAmount, cap: MiningCap, taskRates: [TokenAmount], tiers: [Wad]
    ) {
        self.release = release
        self.validateShare = validateShare
        self.validatorMinimumStake = validatorMinimumStake
        self.validateRate = validateRate
        self.cap = cap
        self.taskRates = taskRates
        self.tiers = tiers
    }

    /// 100,000,000 tokens: the pool and the whole supply — stated; of 18 decimals — assumed.
    public static let corexPool = SupplyBook.corexCap
    /// 100, the largest multiplier of a tier.
    public static let multiplierBound = Wad(raw: 100 * Wad.scale)

    /// - Throws: ``Refusal/outOfRange`` for a parameter outside its range.
    /// - Complexity: O(tiers).
    public func validate() throws(Refusal) {
        if !validateShare.isFraction { throw .outOfRange }
        try cap.validate()
        for multiplier in tiers where multiplier > MiningPoolRule.multiplierBound {
            throw .outOfRange
        }
    }

    /// What an epoch pays. What is not paid stays in the pool; one side's unused part of the cap
    /// does not pass to the other.
    ///
    /// - Parameters:
    ///   - remaining: What the pool holds.
    ///   - epoch: Counted from zero; read by a halving cap.
    ///   - verifiedCapacity: Read by a capacity-gated cap.
    ///   - contributions: In ascending order of their ids (UTF-8 bytes), which settles ties; so the
    ///     validations.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()`` or for a quality or reputation above one;
    ///   ``Refusal/unknownTaskType``, ``Refusal/unknownTier``, each over all contributions;
    ///   ``Refusal/overflow`` when a score or a sum of scores passes 2^128−1.
    /// - Invariant: released + remaining after = remaining before (S10).
    /// - Complexity: O(n log n) for n contributions and validations.
    public func release(
        from remaining: TokenAmount, epoch: UInt128, verifiedCapacity: UInt128,
        contributions: [MiningContribution], validations: [MiningValidation]
    ) throws(Refusal) -> MiningEpoch {
        try validate()
        try check(contributions)
        let cap = try cap.cap(
            remaining: remaining, epoch: epoch, verifiedCapacity: verifiedCapacity)
        let validationCap = try cap.multipliedFloor(by: validateShare)
        let contributionCap = try cap.subtracting(validationCap)
        var scores: [UInt128] = []
        scores.reserveCapacity(contributions.count)
        for contribution in contributions { scores.append(try score(of: contribution)) }
        let contribution = try pay(scores, upTo: contributionCap)
        scores.removeAll(keepingCapacity: true)
        for validation in validations { scores.append(try score(of: validation)) }
        let validation = try pay(scores, upTo: validationCap)
        let released = try contribution.total().adding(validation.total())
        return MiningEpoch(
            cap: cap, contributionCap: contributionCap, validationCap: validationCap,
            contribution: contribution, validation: validation, released: released,
            remaining: try remaining.subtracting(released))
    }

    private func check(_ contributions: [MiningContribution]) throws(Refusal) {
        for row in contributions where !row.quality.isFraction || !row.reputation.isFraction {
            throw .outOfRange
        }
        for row in contributions where !taskRates.indices.contains(row.task) {
            throw .unknownTaskType
        }
        for row in contributions where !tiers.indices.contains(row.tier) { throw .unknownTier }
    }

    /// Each factor is rounded down on its own, in this order.
    private func score(of contribution: MiningContribution) throws(Refusal) -> UInt128 {
        try taskRates[contribution.task].times(contribution.work)
            .multipliedFloor(by: contribution.quality)
            .multipliedFloor(by: contribution.reputation)
            .multipliedFloor(by: tiers[contribution.tier])
            .baseUnits
    }

    private func score(of validation: MiningValidation) throws(Refusal) -> UInt128 {
        if validation.stake < validatorMinimumStake { return 0 }
        return try validateRate.times(validation.tasks).baseUnits
    }

    private func pay(
        _ scores: [UInt128], upTo cap: TokenAmount
    ) throws(Refusal) -> [TokenAmount] {
        let amounts = scores.map { TokenAmount(baseUnits: $0) }
        if try amounts.total() <= cap && release == .rate { return amounts }
        return try splitProRata(cap.baseUnits, weights: scores).parts
            .map { TokenAmount(baseUnits: $0) }
    }
}

/// What one epoch of a mining pool paid.
public struct MiningEpoch: Hashable, Sendable {
    public var cap: TokenAmount
    /// The part of the cap for work.
    public var contributionCap: TokenAmount
    /// The part of the cap for validation.
    public var validationCap: TokenAmount
    /// In the order of the contributions.
    public var contribution: [TokenAmount]
    /// In the order of the validations.
    public var validation: [TokenAmount]
    public var released: TokenAmount
    /// What the pool holds after the epoch.
    public var remaining: TokenAmount

    public init(
        cap: TokenAmount, contributionCap: TokenAmount, validationCap: TokenAmount,
        contribution: [TokenAmount], validation: [TokenAmount], released: TokenAmount,
        remaining: TokenAmount
    ) {
        self.cap = cap
        self.contributionCap = contributionCap
        self.validationCap = validationCap
        self.contribution = contribution
        self.validation = validation
        self.released = released
        self.remaining = remaining
    }

    public var isExhausted: Bool { remaining == .zero }
}

extension TokenAmount {
    /// - Throws: ``Refusal/overflow`` past 2^128−1.
    func times(_ count: UInt64) throws(Refusal) -> TokenAmount {
        let (product, overflow) = baseUnits.multipliedReportingOverflow(by: UInt128(count))
        if overflow { throw .overflow }
        return TokenAmount(baseUnits: product)
    }
}
