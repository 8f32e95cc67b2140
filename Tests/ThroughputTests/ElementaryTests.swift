import Foundation
import Testing

@testable import Throughput

@Suite struct `Elementary functions` {
    @Test func `the logarithm is that of the mathematics library`() {
        var value = 1e-12
        while value < 1e15 {
            let expected = Foundation.log(value)
            let found = Elementary.logarithm(of: value)
            #expect((found - expected).magnitude <= expected.magnitude * 1e-14 + 1e-16, "\(value)")
            value *= 1.0371
        }
        #expect(Elementary.logarithm(of: 1) == 0)
    }

    @Test func `the exponential is that of the mathematics library`() {
        var value = -60.0
        while value < 60 {
            let expected = Foundation.exp(value)
            // The reduced argument inherits half a unit of a number of up to 87 · ln 2.
            let found = Elementary.exponential(of: value)
            #expect((found / expected - 1).magnitude <= 2e-14, "\(value)")
            value += 0.137
        }
        #expect(Elementary.exponential(of: 0) == 1)
    }

    @Test(arguments: [(2.0, 0.5), (1978.9, 0.409454), (72.0, 0.590546), (4500, 1.0), (7, 0.0)])
    func `a power is that of the mathematics library`(base: Double, exponent: Double) {
        let expected = Foundation.pow(base, exponent)
        #expect((Elementary.power(base, exponent) / expected - 1).magnitude <= 2e-14)
    }
}
