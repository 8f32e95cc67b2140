import Rewards
import Testing

@Suite struct SupplyBookTests {
    private func amount(_ units: UInt128) -> TokenAmount { TokenAmount(baseUnits: units) }

    @Test func `minting stops at the cap`() throws {
        // Conformance vectors "edge-mint-to-cap", "edge-cap-before-overflow".
        var book = SupplyBook(cap: amount(1_000), circulating: .locked)
        try book.mint(amount(1_000))
        #expect(throws: Refusal.capExceeded) { try book.mint(amount(1)) }
        try book.burn(amount(1_000))
        // The cap is on what was ever minted: a burn does not reopen it.
        #expect(throws: Refusal.capExceeded) { try book.mint(amount(1)) }
        try book.mint(.zero)

        var widest = SupplyBook(cap: amount(.max), circulating: .locked)
        try widest.mint(amount(.max))
        #expect(throws: Refusal.capExceeded) { try widest.mint(amount(1)) }
    }

    @Test func `without a cap the type is the bound`() throws {
        // Conformance vector "edge-uncapped-overflow".
        var book = SupplyBook(cap: nil, circulating: .locked)
        try book.mint(amount(.max))
        #expect(throws: Refusal.overflow) { try book.mint(amount(1)) }
        #expect(book.circulating == amount(.max))
    }

    @Test func `only free supply is burned, locked or sequestered`() throws {
        // Conformance vectors "edge-cannot-burn-locked", "edge-sequestered-excluded".
        var book = SupplyBook(cap: amount(1_000), circulating: .locked)
        try book.mint(amount(100))
        try book.lock(amount(60))
        let before = book
        #expect(throws: Refusal.insufficientFreeSupply) { try book.burn(amount(41)) }
        #expect(throws: Refusal.insufficientFreeSupply) { try book.lock(amount(41)) }
        #expect(throws: Refusal.insufficientFreeSupply) { try book.sequester(amount(41)) }
        #expect(book == before)
        try book.burn(amount(40))
        #expect(book.supply == amount(60))
        #expect(book.circulating == .zero)

        var excluding = SupplyBook(cap: nil, circulating: .lockedAndSequestered)
        try excluding.mint(amount(100))
        try excluding.sequester(amount(30))
        try excluding.lock(amount(30))
        #expect(excluding.circulating == amount(40))
        #expect(excluding.free == amount(40))
    }

    @Test func `what is not locked or sequestered cannot be returned`() throws {
        var book = SupplyBook(cap: nil, circulating: .locked)
        try book.mint(amount(10))
        try book.lock(amount(4))
        try book.sequester(amount(3))
        let before = book
        #expect(throws: Refusal.insufficientBalance) { try book.unlock(amount(5)) }
        #expect(throws: Refusal.insufficientBalance) { try book.release(amount(4)) }
        #expect(book == before)
        try book.unlock(amount(4))
        try book.release(amount(3))
        #expect(book.free == amount(10))
    }

    @Test func `a book with a history keeps the bounds of one without`() throws {
        let book = try SupplyBook(
            minted: amount(100), burned: amount(10), locked: amount(20), sequestered: amount(70),
            cap: amount(100), circulating: .lockedAndSequestered)
        #expect(book.free == .zero)
        #expect(book.circulating == .zero)
        #expect(throws: Refusal.insufficientFreeSupply) {
            try SupplyBook(
                minted: amount(100), burned: amount(11), locked: amount(20),
                sequestered: amount(70), cap: nil, circulating: .locked)
        }
        #expect(throws: Refusal.capExceeded) {
            try SupplyBook(
                minted: amount(101), burned: .zero, locked: .zero, sequestered: .zero,
                cap: amount(100), circulating: .locked)
        }
    }

    @Test func `the presets hold whole tokens`() {
        #expect(SupplyBook.icnCap.baseUnits == 700_000_000_000_000_000_000_000_000)
        #expect(SupplyBook.corexCap.baseUnits == 100_000_000_000_000_000_000_000_000)
        #expect(SupplyBook.icpxCap.baseUnits == 1_000_000_000_000_000)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `every unit minted is burned, locked, sequestered or free`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let cap = random.chance(oneIn: 2) ? nil : random.amount(bits: 100)
        var book = SupplyBook(
            cap: cap, circulating: random.chance(oneIn: 2) ? .locked : .lockedAndSequestered)
        for _ in 0..<60 {
            let before = book
            let some = random.amount(bits: random.chance(oneIn: 8) ? 128 : 98)
            do {
                try book.run(Int(random.below(6)), some)
            } catch {
                #expect(book == before, "seed \(seed)")
            }
            let parts = try [book.burned, book.locked, book.sequestered, book.free].total()
            #expect(parts == book.minted, "seed \(seed)")
            #expect(book.supply == (try book.minted.subtracting(book.burned)), "seed \(seed)")
            #expect(book.minted >= before.minted && book.burned >= before.burned, "seed \(seed)")
            if let cap { #expect(book.minted <= cap, "seed \(seed)") }
            #expect(book.circulating <= book.supply, "seed \(seed)")
        }
    }
}

extension SupplyBook {
    fileprivate mutating func run(_ operation: Int, _ amount: TokenAmount) throws(Refusal) {
        switch operation {
        case 0: try mint(amount)
        case 1: try burn(amount)
        case 2: try lock(amount)
        case 3: try unlock(amount)
        case 4: try sequester(amount)
        default: try release(amount)
        }
    }
}
