@testable import Economy
import RandomStreams
import Rewards
import Testing

@Suite struct `Quantisation` {
    @Test func `whole and dyadic numbers are exact either way`() {
        for rounding in [Quantising.down, .up] {
            #expect(Wad(quantising: 0, rounding: rounding) == .zero)
            #expect(Wad(quantising: 1, rounding: rounding) == .one)
            #expect(Wad(quantising: 0.375, rounding: rounding).raw == 375 * Wad.scale / 1_000)
            #expect(Wad(quantising: 1e6, rounding: rounding).raw == 1_000_000 * Wad.scale)
            #expect(Wad(quantising: 0x1p60, rounding: rounding).raw == (1 << 60) * Wad.scale)
        }
    }

    @Test func `other numbers are rounded the way that is named`() {
        // 0.1 as a Double is 0.1000000000000000055511151231257827…
        #expect(Wad(quantising: 0.1, rounding: .down).raw == 100_000_000_000_000_005)
        #expect(Wad(quantising: 0.1, rounding: .up).raw == 100_000_000_000_000_006)
        // 0.3 is 0.299999999999999988897769753748434596…
        #expect(Wad(quantising: 0.3, rounding: .down).raw == 299_999_999_999_999_988)
        #expect(Wad(quantising: 0.3, rounding: .up).raw == 299_999_999_999_999_989)
        #expect(Wad(quantising: 1e-19, rounding: .down) == .zero)
        #expect(Wad(quantising: 1e-19, rounding: .up).raw == 1)
        #expect(Wad(quantising: .leastNonzeroMagnitude, rounding: .down) == .zero)
        #expect(Wad(quantising: .leastNonzeroMagnitude, rounding: .up).raw == 1)
    }

    @Test func `what does not fit is held at the largest`() {
        #expect(Wad(quantising: 1e25, rounding: .down).raw == .max)
        #expect(Wad(quantising: .greatestFiniteMagnitude, rounding: .down).raw == .max)
        // 2^128 / 10^18 = 3.4028…e20
        #expect(
            Wad(quantising: 3.4e20, rounding: .down).raw == 340_000_000_000_000_000_000 * Wad.scale)
    }

    @Test func `a written number is the one that was written`() {
        #expect(Wad(writtenAs: 3.6).raw == 3_600_000_000_000_000_000)
        #expect(Wad(writtenAs: 0.37).raw == 370_000_000_000_000_000)
        #expect(Wad(writtenAs: 0) == .zero)
        #expect(Wad(writtenAs: 5e-5).raw == 50_000_000_000_000)
        #expect(Wad(writtenAs: 1.25e20).raw == 125_000_000_000_000_000_000 * Wad.scale)
        #expect(Wad(writtenAs: 1e-18).raw == 1)
        #expect(Wad(writtenAs: 2.5e-18).raw == 3)
        #expect(Wad(writtenAs: .leastNonzeroMagnitude).raw == 1)
        #expect(Wad(writtenAs: 1e25).raw == .max)
        #expect(Wad(writtenAs: .greatestFiniteMagnitude).raw == .max)
        #expect(Wad(writtenAs: 1_234.567_890_123_456_7).raw == 1_234_567_890_123_456_700_000)
    }

    @Test func `the nearest real number of an integer is the library's`() {
        var stream = RandomStream(
            seed: 5, replication: 0, entity: .environment, purpose: .choice)
        var integers: [UInt128] = [
            0, 1, .max, 1 << 64, (1 << 64) - 1, (1 << 53) + 1, (1 << 117) + 1,
        ]
        for _ in 0..<2_000 {
            let whole = UInt128(stream.below(.max)) << 64 | UInt128(stream.below(.max))
            integers.append(whole >> UInt128(stream.below(128)))
        }
        // Half-way between two real numbers, and next to it.
        for shift in 0..<70 {
            let half = ((UInt128(1) << 53) + 1) << UInt128(shift)
            integers += [half - 1, half, half + 1, half + (UInt128(2) << UInt128(shift))]
        }
        for integer in integers { #expect(Double(nearest: integer) == Double(integer)) }
    }

    @Test func `a simulated close is always a price`() {
        #expect(Price(quantisingUSD: 0.25).wad == Wad.scale / 4)
        #expect(Price(quantisingUSD: 0).wad == 1)
        #expect(Price(quantisingUSD: 1e-30).wad == 1)
        #expect(Price(quantisingUSD: 1e20).wad == Price.bound - 1)
    }

    @Test func `an asking price is rounded up to a base unit`() throws {
        let half = try Price(wad: Wad.scale / 2)
        let month = SmallNetwork.seconds(2_592_000)
        // 1 USD an hour is 720 USD a month, 1,440 tokens at 0.50 USD.
        #expect(
            try TokenAmount(askingUSDPerGPUHour: 1, at: half, month: month, decimals: 18)
                == SmallNetwork.tokens(1_440))
        #expect(
            try TokenAmount(askingUSDPerGPUHour: 1, at: half, month: month, decimals: 0)
                == TokenAmount(baseUnits: 1_440))
        // A third of a token more than 3 is 4 whole ones.
        let three = try Price(wad: 3 * Wad.scale)
        #expect(
            try TokenAmount(
                askingUSDPerGPUHour: 10, at: three, month: SmallNetwork.seconds(3_600),
                decimals: 0) == TokenAmount(baseUnits: 4))
        #expect(throws: Refusal.badPrice) {
            try TokenAmount(askingUSDPerGPUHour: 1, at: .unusable, month: month, decimals: 18)
        }
    }

    @Test func `GPUs cover a load`() {
        #expect(UInt64(gpusCovering: 0) == 0)
        #expect(UInt64(gpusCovering: 1e-9) == 1)
        #expect(UInt64(gpusCovering: 3) == 3)
        #expect(UInt64(gpusCovering: 3.0000001) == 4)
        #expect(UInt64(gpusCovering: .infinity) == 1 << 63)
    }
}
