/// How much one epoch may release from a fixed pool.
///
/// - Source: `docs/MECHANISMS.md`, mining-pool — assumed.
public enum MiningCap: Hashable, Sendable {
    case constant(perEpoch: TokenAmount)
    /// A fraction of what the pool still holds.
    case exponential(rate: Wad)
    /// Half as much after every so many epochs; `every` is at least one.
    case halving(perEpoch: TokenAmount, every: UInt128)
    /// In proportion to the verified capacity, up to a target of at least one unit.
    case capacityGated(perEpoch: TokenAmount, target: UInt128)

    /// - Throws: ``Refusal/outOfRange`` when the rate is no fraction, or a length or target zero.
    public func validate() throws(Refusal) {
        switch self {
        case .constant: return
        case .exponential(let rate): if !rate.isFraction { throw .outOfRange }
        case .halving(_, let every): if every == 0 { throw .outOfRange }
        case .capacityGated(_, let target): if target == 0 { throw .outOfRange }
        }
    }

    /// The cap of one epoch, never more than the pool holds.
    ///
    /// - Parameters:
    ///   - remaining: What the pool holds.
    ///   - epoch: Counted from zero.
    ///   - verifiedCapacity: Unit: that of the target.
    /// - Throws: ``Refusal/outOfRange`` as ``validate()``; ``Refusal/overflow`` when capacity over
    ///   target passes 2^128−1 wads.
    public func cap(
        remaining: TokenAmount, epoch: UInt128, verifiedCapacity: UInt128
    ) throws(Refusal) -> TokenAmount {
        try validate()
        switch self {
        case .constant(let perEpoch):
            return min(perEpoch, remaining)
        case .exponential(let rate):
            return try remaining.multipliedFloor(by: rate)
        case .halving(let perEpoch, let every):
            return min(perEpoch.halved(epoch / every), remaining)
        case .capacityGated(let perEpoch, let target):
            let gate = Wad(raw: try mulDivFloor(verifiedCapacity, Wad.scale, target))
            return min(try perEpoch.multipliedFloor(by: min(gate, .one)), remaining)
        }
    }
}

extension TokenAmount {
    /// The amount divided by 2 so many times, rounded down once; nothing from 128 times on.
    func halved(_ times: UInt128) -> TokenAmount {
        times >= 128 ? .zero : TokenAmount(baseUnits: baseUnits >> times)
    }
}
