import Rewards
import Testing

@Suite struct EscrowTermsTests {
    private let terms = EscrowTerms.icpx

    private func quote(
        _ cumulative: UInt64, settled: UInt64 = 40, remaining: TokenAmount = 60_000
    ) throws(Refusal) -> EscrowPayment {
        try terms.quote(
            cumulativeUnits: cumulative, settledUnits: settled, maxUnits: 100,
            pricePerUnit: 1_000, remaining: remaining)
    }

    @Test(arguments: [(100_000, 250), (399, 0), (400, 1), (60_000, 150)])
    func `a quarter of a percent is taken, rounded down`(gross: UInt64, fee: UInt64) throws {
        // ICPX payment_math.rs, tests of the published program.
        #expect(
            try terms.fee(on: TokenAmount(baseUnits: UInt128(gross)))
                == TokenAmount(baseUnits: UInt128(fee)))
    }

    @Test func `the fee's product stays in 64 bits`() throws {
        // Conformance vector "fee-of-u64-max"; 737869762948382064 · 25 is the last that fits.
        #expect(throws: Refusal.mathOverflow) { try terms.fee(on: 18_446_744_073_709_551_615) }
        #expect(try terms.fee(on: 737_869_762_948_382_064) == 1_844_674_407_370_955)
        #expect(throws: Refusal.mathOverflow) { try terms.fee(on: 737_869_762_948_382_065) }
        #expect(throws: Refusal.mathOverflow) { try terms.fee(on: TokenAmount(baseUnits: .max)) }
        let free = EscrowTerms(fee: .zero, dispute: .open)
        #expect(try free.fee(on: 18_446_744_073_709_551_615) == 0)
    }

    @Test func `a receipt pays the units since the last one`() throws {
        // Conformance vector "quote-60-units".
        #expect(
            try quote(100)
                == EscrowPayment(units: 60, gross: 60_000, fee: 150, provider: 59_850))
    }

    @Test func `a receipt is more than what is settled and at most what was funded`() throws {
        // V11; conformance vectors "quote-bad-units-…", "quote-overpay", "quote-gross-overflow".
        for cumulative: UInt64 in [0, 39, 40, 101, .max] {
            #expect(throws: Refusal.invalidReceipt) { try quote(cumulative) }
        }
        #expect(throws: Refusal.escrowUnderfunded) { try quote(100, remaining: 59_999) }
        #expect(throws: Refusal.mathOverflow) {
            try terms.quote(
                cumulativeUnits: 2, settledUnits: 0, maxUnits: 2,
                pricePerUnit: 18_446_744_073_709_551_615, remaining: 18_446_744_073_709_551_615)
        }
    }

    @Test func `many small receipts pay no fee`() throws {
        // V7: 60,000 in 151 slices pays 0 instead of 150.
        let slices = (0..<151).map { (number: UInt64) -> UInt64 in
            60_000 * (number + 1) / 151 - 60_000 * number / 151
        }
        #expect(slices.reduce(0, +) == 60_000)
        for slice in slices {
            #expect(try terms.fee(on: TokenAmount(baseUnits: UInt128(slice))) == 0)
        }
        #expect(try terms.fee(on: 60_000) == 150)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func `slicing saves less than a unit of fee a slice`(seed: UInt64) throws {
        // V7.
        var random = SplitMix64(seed: seed)
        let terms = EscrowTerms(fee: try BasisPoints(random.below(10_001)), dispute: .open)
        let slices = (0..<(1 + random.below(20))).map { _ in random.amount(bits: 40) }
        let fees = try slices.map { slice in try terms.fee(on: slice) }
        for (slice, fee) in zip(slices, fees) { #expect(fee <= slice, "seed \(seed)") }
        let whole = try terms.fee(on: slices.total())
        let sum = try fees.total()
        #expect(sum <= whole, "seed \(seed)")
        #expect(whole.baseUnits < sum.baseUnits + UInt128(slices.count), "seed \(seed)")
    }

    @Test func `basis points end at the whole`() throws {
        #expect(try BasisPoints(10_000) == .whole)
        #expect(throws: Refusal.outOfRange) { try BasisPoints(10_001) }
        let most = TokenAmount(baseUnits: .max)
        #expect(try most.multipliedFloor(by: .whole) == most)
        #expect(try most.multipliedCeil(by: .whole) == most)
        #expect(try TokenAmount(baseUnits: 9_999).multipliedFloor(by: BasisPoints(1)) == 0)
        #expect(try TokenAmount(baseUnits: 1).multipliedCeil(by: BasisPoints(1)) == 1)
    }
}
