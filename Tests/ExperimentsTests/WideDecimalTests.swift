import Rewards
import Testing

@testable import Experiments

@Suite struct WideDecimalTests {
    /// 2^256 − 1 and 2^128, computed with an independent big-integer implementation.
    static let known: [(UInt256, String)] = [
        (UInt256(0), "0"),
        (UInt256(9), "9"),
        (UInt256(1_000_000_000_000_000_000), "1000000000000000000"),
        (UInt256(high: 1, low: 0), "340282366920938463463374607431768211456"),
        (
            UInt256(high: .max, low: .max),
            "115792089237316195423570985008687907853269984665640564039457584007913129639935"
        ),
    ]

    @Test(arguments: known)
    func `naturals of 256 bits are written and read`(_ value: UInt256, _ text: String) {
        #expect(WideDecimal.text(value) == text)
        #expect(WideDecimal.value(text) == value)
    }

    @Test(arguments: [
        "", "00", "01", "-1", "1.0", "x",
        "115792089237316195423570985008687907853269984665640564039457584007913129639936",
        "1000000000000000000000000000000000000000000000000000000000000000000000000000000",
    ])
    func `other text is refused`(_ text: String) {
        #expect(WideDecimal.value(text) == nil)
    }
}
