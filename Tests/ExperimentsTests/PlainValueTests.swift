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
        #expect(PlainValue(value, record: SampleRecord.make()).text == text)
    }
}
