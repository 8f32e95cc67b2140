import Rewards

/// One node's delegators: they come, claim and leave between distributions.
struct DelegationIndexProof: Subject {
    private struct Position {
        var amount: UInt128 = 0
        var paid = UInt256.zero
    }

    private var index = DelegationIndex()
    private var positions: [Position]
    private let most: UInt128
    private let mostReward: UInt128
    private let shareIs: NodeRewardShare
    private var distributed = UInt256.zero
    private var claimed = UInt256.zero
    private var dust = UInt256.zero

    static let flaws = [
        "a claim is rounded up", "the provider gets a unit more",
        "a claim starts at the index before the last",
    ]

    init(_ trial: inout Trial) {
        most = trial.draw.element(of: [10, 1 << 70, 1 << 120] as [UInt128])
        mostReward = trial.draw.element(of: [100, 1 << 70, 1 << 120] as [UInt128])
        shareIs = trial.draw.once(in: 2) ? .delegators : .provider
        positions = [Position](repeating: Position(), count: 1 + trial.draw.below(8))
    }

    private var delegated: UInt128 { positions.reduce(0) { $0 + $1.amount } }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let before = index
        if trial.draw.once(in: 2) {
            try distribute(before, &trial)
        } else {
            try change(&trial)
        }
        try trial.check(.R3, index.value >= before.value, "the index fell")
        var owed = UInt256.zero
        for position in positions {
            guard let claim = try? claim(position) else {
                return try trial.check(.R2, false, "what a position can claim is refused")
            }
            owed = owed + claim.baseUnits
        }
        try trial.check(
            .R2, claimed + owed <= distributed,
            "claimed \(claimed), owed \(owed) of \(distributed)")
        try trial.check(
            .R15, UInt256(index.dust.baseUnits) == dust && dust <= distributed,
            "dust \(index.dust), expected \(dust)")
    }

    private func claim(_ position: Position) throws(Refusal) -> TokenAmount {
        try index.claim(amount: TokenAmount(position.amount), since: position.paid)
    }

    private mutating func distribute(
        _ before: DelegationIndex, _ trial: inout Trial
    ) throws(Counterexample) {
        let reward = trial.draw.amount(upTo: mostReward)
        let share =
            trial.draw.once(in: 16) ? Wad(raw: Wad.scale + 1) : trial.draw.fraction()
        let total = TokenAmount(delegated)
        let result = attempt { () throws(Refusal) in
            try index.distribute(reward: reward, share: share, shareIs: shareIs, delegated: total)
        }
        guard
            let (provider, delegators) = try trial.answer(
                result, demanded: share > .one ? .outOfRange : nil, mayOverflow: true,
                isUnchanged: index == before)
        else { return }
        let extra: UInt128 = trial.flaw == 2 ? 1 : 0
        try trial.check(
            .R15,
            UInt256(provider.baseUnits) + delegators.baseUnits + extra
                == UInt256(reward.baseUnits), "\(provider) and \(delegators) of \(reward)")
        let named = product(reward.baseUnits, share.raw).quotient(Wad.scale).low
        let part = shareIs == .delegators ? named : reward.baseUnits - named
        try trial.check(
            .R15, delegators.baseUnits == (total == .zero ? 0 : part),
            "\(delegators) to the delegators, expected \(part)")
        try trial.check(
            .R6, total > .zero || index == before, "a distribution to nobody moved the index")
        distributed = distributed + delegators.baseUnits
        if total == .zero { return }
        let increment = index.value - before.value
        let reached = (increment * total.baseUnits).quotient(Wad.scale)
        dust = dust + (UInt256(delegators.baseUnits) - reached)
        try compareWithList(before, reward, share, (provider, delegators), &trial)
    }

    /// The vector form, which visits everybody, claims the same at once.
    private func compareWithList(
        _ before: DelegationIndex, _ reward: TokenAmount, _ share: Wad,
        _ parts: (TokenAmount, TokenAmount), _ trial: inout Trial
    ) throws(Counterexample) {
        let listed = positions.map {
            DelegationPosition(amount: TokenAmount($0.amount), indexPaid: $0.paid)
        }
        let result = attempt { () throws(Refusal) in
            try splitDelegation(
                reward: reward, share: share, shareIs: shareIs, nodeIndex: before.value,
                positions: listed)
        }
        guard case .success(let split) = result else {
            return try trial.check(.R15, false, "the list of an accepted reward was refused")
        }
        let claims = positions.compactMap { try? claim($0) }
        try trial.check(
            .R15,
            split.claims == claims && split.nodeIndex == index.value
                && (split.provider, split.delegators) == parts,
            "\(split) by list, \(claims) by index")
    }

    /// A position is paid, then goes on with another amount.
    private mutating func change(_ trial: inout Trial) throws(Counterexample) {
        let number = trial.draw.below(positions.count)
        let position = positions[number]
        let isAhead = trial.draw.once(in: 16)
        let since = isAhead ? index.value + 1 : position.paid
        let result = attempt { () throws(Refusal) in
            try index.claim(amount: TokenAmount(position.amount), since: since)
        }
        guard
            let claim = try trial.answer(
                result, demanded: isAhead ? .indexReversed : nil, isUnchanged: true)
        else { return }
        let exact = (index.value - position.paid) * position.amount
        let paid = claim.baseUnits + (trial.flaw == 1 && position.amount > 0 ? 1 : 0)
        try trial.check(
            .R5, product(paid, Wad.scale) <= exact, "\(paid) for \(position.amount)")
        try trial.check(
            .R1, position.amount > 0 || claim == .zero, "\(claim) for no delegation")
        try splitPosition(position, earned: claim, &trial)
        claimed = claimed + paid
        if trial.flaw != 3 { positions[number].paid = index.value }
        positions[number].amount = trial.draw.value(upTo: most)
    }

    /// G1, R9: half the position twice, or the same in two claims, is never more.
    private func splitPosition(
        _ position: Position, earned: TokenAmount, _ trial: inout Trial
    ) throws(Counterexample) {
        let part = trial.draw.value(upTo: position.amount)
        let pieces = attempt { () throws(Refusal) in
            try index.claim(amount: TokenAmount(part), since: position.paid).adding(
                index.claim(amount: TokenAmount(position.amount - part), since: position.paid))
        }
        guard case .success(let together) = pieces else {
            return try trial.check(.G1, false, "a part of a claim was refused")
        }
        try trial.check(
            .G1, together <= earned && earned.baseUnits - together.baseUnits <= 1,
            "\(position.amount) earns \(earned), split \(together)")
    }
}
