import Economy
import Rewards
import Testing

@testable import Experiments

@Suite struct PlainValueTests {
    @Test(arguments: [
        (MetricValue.amount(TokenAmount(baseUnits: 1)), "0.000000000000000001"),
        (.amount(TokenAmount(baseUnits: .max)), "340282366920938463463.374607431768211455"),
        (.amount(.zero), "0"),
        (.wad(.one), "1"),
        (.count(.min), "-9223372036854775808"),
        (.real(0.1), "0.1"),
        (.real(1e-7), "1e-07"),
        (.text("never"), "never"),
    ])
    func `no digit is lost`(_ value: MetricValue, _ text: String) {
        #expect(
            PlainValue(value, unit: "ICNT", record: SampleRecord.make()).text == text)
    }

    @Test func `an amount has the decimals of its own asset`() {
        let value = MetricValue.amount(TokenAmount(baseUnits: 1_234_567))
        #expect(PlainValue(value, unit: "USDC", record: SampleRecord.make()).text == "1.234567")
    }

    @Test(arguments: [
        (UInt256(0), UInt8(6), "0"), (UInt256(1_500_000), 6, "1.5"),
        // 2^128 = 340282366920938463463374607431768211456.
        (UInt256(high: 1, low: 0), 0, "340282366920938463463374607431768211456"),
        (UInt256(high: 1, low: 0), 18, "340282366920938463463.374607431768211456"),
        (UInt256(high: 1, low: 44), 2, "3402823669209384634633746074317682115"),
        (UInt256(high: 1, low: 54), 2, "3402823669209384634633746074317682115.1"),
    ])
    func `a sum past any amount keeps every digit`(
        _ sum: UInt256, _ decimals: UInt8, _ text: String
    ) {
        #expect(DecimalText.exact(sum, decimals: decimals) == text)
    }
}
