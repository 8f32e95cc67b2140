/// Whose part of a node's reward the published share is.
///
/// - Source: `docs/MECHANISMS.md`, delegation-split — assumed (the share is code, its meaning is
///   not).
public enum NodeRewardShare: Hashable, Sendable {
    case delegators
    case provider
}

/// The delegators' reward per delegated token of one node, since the node began.
///
/// A distribution advances the index for everybody; a position is paid when it claims. The cost
/// does not depend on how many have delegated. ``DelegationSplit`` is the same rule with every
/// position listed.
///
/// - Source: `docs/MECHANISMS.md`, delegation-split — index arithmetic code, meaning of the share
///   assumed.
public struct DelegationIndex: Hashable, Sendable {
    /// Format: wad. Range: below 2^192.
    public private(set) var value: UInt256
    /// What the index could not carry, summed over all distributions.
    ///
    /// It stays in the vault that pays the claims. A claim over several distributions rounds once
    /// where the distributions rounded each on its own, so it may draw on the dust; claims and
    /// dust spent elsewhere would together exceed what was distributed.
    public private(set) var dust: TokenAmount

    /// The index of a node that has not distributed yet.
    public init() {
        self.value = .zero
        self.dust = .zero
    }

    /// - Throws: ``Refusal/overflow`` when the value passes 2^192−1.
    public init(value: UInt256, dust: TokenAmount) throws(Refusal) {
        if !value.fits(bits: DelegationIndex.bits) { throw .overflow }
        self.value = value
        self.dust = dust
    }

    /// The width of an index.
    public static let bits = 192

    /// Divides one reward between the provider and the delegators, and credits the latter.
    ///
    /// While nothing is delegated the provider keeps the whole reward and the index stands still.
    ///
    /// - Parameters:
    ///   - share: A fraction of the reward: the part of whom `shareIs` names.
    ///   - delegated: The sum of all delegations that this node's index pays.
    /// - Returns: The two parts; they sum to the reward (R15).
    /// - Throws: ``Refusal/outOfRange`` when the share is no fraction; ``Refusal/overflow`` when
    ///   the index passes 2^192−1 or the dust 2^128−1. Nothing has changed then.
    /// - Invariant: Σ claims ≤ Σ delegators' parts, whenever the positions claim.
    public mutating func distribute(
        reward: TokenAmount, share: Wad, shareIs: NodeRewardShare, delegated: TokenAmount
    ) throws(Refusal) -> (provider: TokenAmount, delegators: TokenAmount) {
        let step = try DelegationStep(
            reward: reward, share: share, shareIs: shareIs, delegated: delegated)
        let advanced = try value.advancedIndex(by: step.increment)
        // Each claim releases its own rounding later; this is what no claim can reach at once.
        let reachable = try delegated.baseUnits.share(of: step.increment)
        let left = try step.delegators.subtracting(reachable)
        dust = try dust.adding(left)
        value = advanced
        return (step.provider, step.delegators)
    }

    /// What a position earned since the index it was last paid at, rounded down.
    ///
    /// - Throws: ``Refusal/indexReversed`` when `paid` is ahead of the index;
    ///   ``Refusal/overflow`` when the product passes 2^256−1 or the claim 2^128−1.
    public func claim(amount: TokenAmount, since paid: UInt256) throws(Refusal) -> TokenAmount {
        if paid > value { throw .indexReversed }
        return try amount.baseUnits.share(of: try value.subtracting(paid))
    }
}

/// One distribution's parts, and how far it moves the index.
struct DelegationStep {
    let provider: TokenAmount
    let delegators: TokenAmount
    let increment: UInt256

    init(
        reward: TokenAmount, share: Wad, shareIs: NodeRewardShare, delegated: TokenAmount
    ) throws(Refusal) {
        if !share.isFraction { throw .outOfRange }
        let named = try reward.multipliedFloor(by: share)
        let other = try reward.subtracting(named)
        if delegated == .zero {
            self.provider = reward
            self.delegators = .zero
            self.increment = .zero
            return
        }
        switch shareIs {
        case .delegators: (self.provider, self.delegators) = (other, named)
        case .provider: (self.provider, self.delegators) = (named, other)
        }
        self.increment = try UInt256.product(delegators.baseUnits, Wad.scale)
            .divided(by: delegated.baseUnits).quotient
    }
}

extension UInt256 {
    /// - Throws: ``Refusal/overflow`` past 2^192−1.
    func advancedIndex(by increment: UInt256) throws(Refusal) -> UInt256 {
        let advanced = try adding(increment)
        if !advanced.fits(bits: DelegationIndex.bits) { throw .overflow }
        return advanced
    }
}

extension UInt128 {
    /// What this many delegated units get of an index difference: `self · difference / 10^18`,
    /// rounded down, through 256 bits.
    func share(of difference: UInt256) throws(Refusal) -> TokenAmount {
        let units = try difference.multiplied(by: self).divided(by: Wad.scale).quotient.narrowed()
        return TokenAmount(baseUnits: units)
    }
}
