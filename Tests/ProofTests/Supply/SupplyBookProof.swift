import Rewards

/// A token's supply against sums kept from the accepted commands alone.
struct SupplyBookProof: Subject {
    private var book: SupplyBook
    private let cap: UInt128?
    private let excludes: CirculatingSupply
    private let most: UInt128
    private var minted: UInt128 = 0
    private var burned: UInt128 = 0
    private var locked: UInt128 = 0
    private var sequestered: UInt128 = 0

    static let flaws = [
        "burning reopens the cap", "sequestered tokens circulate", "a lock may take locked tokens",
    ]

    init(_ trial: inout Trial) {
        most = trial.draw.element(of: [20, 1 << 60, .max] as [UInt128])
        cap = trial.draw.once(in: 3) ? nil : trial.draw.value(upTo: most)
        excludes = trial.draw.once(in: 2) ? .locked : .lockedAndSequestered
        let other: CirculatingSupply = excludes == .locked ? .lockedAndSequestered : .locked
        book = SupplyBook(
            cap: cap.map { TokenAmount($0) }, circulating: trial.flaw == 2 ? other : excludes)
    }

    private var free: UInt128 { minted - burned - locked - sequestered }

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        let before = book
        let kind = minted == 0 ? 0 : trial.draw.below(6)
        let units = units(for: kind, &trial.draw)
        let amount = TokenAmount(units)
        let demanded = refusal(of: kind, units, flaw: trial.flaw)
        let result = attempt { () throws(Refusal) in
            switch kind {
            case 0: try book.mint(amount)
            case 1: try book.burn(amount)
            case 2: try book.lock(amount)
            case 3: try book.unlock(amount)
            case 4: try book.sequester(amount)
            default: try book.release(amount)
            }
        }
        let made: Void? = try trial.answer(
            result, demanded: demanded, isUnchanged: book == before)
        if made != nil { apply(kind, units) }
        try verify(since: before, &trial)
    }

    private func units(for kind: Int, _ draw: inout Draw) -> UInt128 {
        switch kind {
        case 0:
            let left = (cap ?? .max) - minted
            return draw.value(upTo: draw.once(in: 2) ? most : left, near: left)
        case 3: return draw.value(upTo: max(locked, 1), near: locked)
        case 5: return draw.value(upTo: max(sequestered, 1), near: sequestered)
        default: return draw.value(upTo: draw.once(in: 8) ? most : free, near: free)
        }
    }

    private func refusal(of kind: Int, _ units: UInt128, flaw: Int) -> Refusal? {
        switch kind {
        case 0:
            let counted = flaw == 1 ? minted - burned : minted
            if let cap { return units > cap - counted ? .capExceeded : nil }
            return units > .max - minted ? .overflow : nil
        case 3: return units > locked ? .insufficientBalance : nil
        case 5: return units > sequestered ? .insufficientBalance : nil
        case 2: return units > free + (flaw == 3 ? locked : 0) ? .insufficientFreeSupply : nil
        default: return units > free ? .insufficientFreeSupply : nil
        }
    }

    private mutating func apply(_ kind: Int, _ units: UInt128) {
        switch kind {
        case 0: minted += units
        case 1: burned += units
        case 2: locked += units
        case 3: locked -= units
        case 4: sequestered += units
        default: sequestered -= units
        }
    }

    private func verify(since before: SupplyBook, _ trial: inout Trial) throws(Counterexample) {
        try trial.check(
            .S1,
            book.supply.baseUnits == minted - burned && book.minted.baseUnits == minted
                && book.burned.baseUnits == burned,
            "supply \(book.supply), minted \(minted), burned \(burned)")
        if let cap { try trial.check(.S3, book.minted.baseUnits <= cap, "minted past \(cap)") }
        try trial.check(
            .S7, book.burned >= before.burned && book.minted >= before.minted,
            "burned \(before.burned) → \(book.burned)")
        let out = locked + (excludes == .lockedAndSequestered ? sequestered : 0)
        try trial.check(
            .S9,
            UInt256(book.circulating.baseUnits) + out == UInt256(minted - burned)
                && UInt256(book.free.baseUnits) + locked + sequestered
                    == UInt256(minted - burned),
            "circulating \(book.circulating), free \(book.free), out \(out) of \(book.supply)")
    }
}
