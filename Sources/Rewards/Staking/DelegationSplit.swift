/// One delegator's position at a node.
public struct DelegationPosition: Hashable, Sendable {
    public var amount: TokenAmount
    /// The node index up to which the position is paid. Format: wad. Range: below 2^192.
    public var indexPaid: UInt256

    public init(amount: TokenAmount, indexPaid: UInt256) {
        self.amount = amount
        self.indexPaid = indexPaid
    }
}

/// One distribution with every position listed and claiming at once.
public struct DelegationSplit: Hashable, Sendable {
    public var provider: TokenAmount
    /// The delegators' part of the reward.
    public var delegators: TokenAmount
    public var nodeIndex: UInt256
    /// What each position claims now, in the order of the positions; earlier earnings included.
    public var claims: [TokenAmount]
    /// What this distribution leaves in the reserve.
    public var dust: TokenAmount

    public init(
        provider: TokenAmount, delegators: TokenAmount, nodeIndex: UInt256,
        claims: [TokenAmount], dust: TokenAmount
    ) {
        self.provider = provider
        self.delegators = delegators
        self.nodeIndex = nodeIndex
        self.claims = claims
        self.dust = dust
    }
}

/// Divides one node's reward between the provider and the listed positions.
///
/// The vector form of ``DelegationIndex``: it visits every position, which a settlement does not.
///
/// - Parameters:
///   - share: A fraction of the reward: the part of whom `shareIs` names.
///   - nodeIndex: Format: wad. Range: below 2^192.
/// - Throws: ``Refusal/outOfRange`` when the share is no fraction, ``Refusal/overflow`` when the
///   amounts sum past 2^128−1, ``Refusal/indexReversed`` when a position is paid ahead of the index
///   it starts from, then ``Refusal/overflow`` at the step where it arises.
/// - Invariant: provider + delegators = reward; while nothing is delegated the provider keeps all.
/// - Complexity: O(positions).
/// - Source: `docs/MECHANISMS.md`, delegation-split — index arithmetic code, meaning of the share
///   assumed.
public func splitDelegation(
    reward: TokenAmount, share: Wad, shareIs: NodeRewardShare, nodeIndex: UInt256,
    positions: [DelegationPosition]
) throws(Refusal) -> DelegationSplit {
    if !share.isFraction { throw .outOfRange }
    var delegated = TokenAmount.zero
    for position in positions { delegated = try delegated.adding(position.amount) }
    for position in positions where position.indexPaid > nodeIndex { throw .indexReversed }

    let step = try DelegationStep(
        reward: reward, share: share, shareIs: shareIs, delegated: delegated)
    let advanced = try nodeIndex.advancedIndex(by: step.increment)
    var claims = [TokenAmount]()
    claims.reserveCapacity(positions.count)
    var dust = step.delegators
    for position in positions {
        let units = position.amount.baseUnits
        claims.append(try units.share(of: try advanced.subtracting(position.indexPaid)))
        dust = try dust.subtracting(try units.share(of: step.increment))
    }
    return DelegationSplit(
        provider: step.provider, delegators: step.delegators, nodeIndex: advanced,
        claims: claims, dust: dust)
}
