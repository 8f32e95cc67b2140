import Experiments
import StrictText
import Testing

@Suite struct StoppingTargetTextTests {
    private func target(_ text: String) throws -> StoppingTarget {
        try StoppingTarget(text, at: TextPlace(file: "--until"))
    }

    @Test(arguments: ["reserve_end.p05 ±1%", "reserve_end.p05 +- 1%", "reserve_end.p05+-1%"])
    func `a percentile within a share of itself`(_ text: String) throws {
        let target = try target(text)
        #expect(target.metric == "reserve_end")
        #expect(target.statistic == .quantile(0.05))
        #expect(target.tolerance == .relative(0.01))
        #expect(target.text == text)
    }

    @Test func `a mean, written or not, within a width of its own unit`() throws {
        for text in ["maf_end ±0.02", "maf_end.mean ±0.02"] {
            let target = try target(text)
            #expect(target.statistic == .mean)
            #expect(target.tolerance == .absolute(0.02))
        }
    }

    @Test(arguments: [
        "reserve_end", "±1%", "reserve_end.p5 ±1%", "reserve_end.p00 ±1%", "reserve_end.max ±1%",
        "reserve_end.p05 ±0", "reserve_end.p05 ±-1%", "reserve_end.p05 ±1 ICNT",
        "reserve_end.p05.p06 ±1%", "reserve_end ± one", "reserve_end.p+5 ±1%",
        "reserve_end.p-5 ±1%",
    ])
    func `anything else is refused`(_ text: String) {
        #expect(throws: TextError.self) { try target(text) }
    }
}
