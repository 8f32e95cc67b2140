import RandomStreams
import Testing

@testable import Statistics

@Suite struct ControlVariatesTests {
    /// Two controls and values that go with them, and with noise.
    private struct Sample {
        var controls: [[Double]] = [[], []]
        var values: [Double] = []

        init(_ count: Int, replication: UInt32 = 0) {
            var stream = ComparisonSamples.stream("controls", replication)
            for _ in 0..<count {
                let (x, y) = (stream.normal(), stream.normal())
                controls[0].append(5 + x)
                controls[1].append(0.3 * x * x + y)
                values.append(3 + 2 * x - y + 0.5 * stream.normal())
            }
        }
    }

    private func isNear(_ left: Double, _ right: Double, _ tolerance: Double = 1e-11) -> Bool {
        abs(left - right) <= tolerance * max(1, abs(right))
    }

    @Test func `controls that do not vary leave the mean and Student's interval`() throws {
        let values = ComparisonSamples.secondDrug
        let zeros = values.map { _ in 0.0 }
        let constant = Array(repeating: 0.1, count: values.count)
        let controls = try ControlVariates([constant], further: [[0.3, 0.7]])
        #expect(controls.kept.isEmpty)
        let adjusted = try controls.adjusted(values)
        let plain = try PairedDifference(zeros, values)
        #expect(isNear(adjusted.value, plain.mean))
        #expect(isNear(adjusted.standardError, plain.standardError))
        #expect(isNear(adjusted.pValue, plain.pValue))
        let (ours, theirs) = (try adjusted.interval(), try plain.interval())
        #expect(isNear(ours.lower, theirs.lower))
        #expect(isNear(ours.upper, theirs.upper))
    }

    @Test func `what controls explain wholly is as sure as their own means`() throws {
        let sample = Sample(40)
        let further = Sample(200, replication: 1)
        let controls = try ControlVariates(sample.controls, further: further.controls)
        func line(_ sample: Sample) -> [Double] {
            zip(sample.controls[0], sample.controls[1]).map { 7 + 2 * $0 - 3 * $1 }
        }
        let adjusted = try controls.adjusted(line(sample))
        let all = line(sample) + line(further)
        #expect(isNear(adjusted.value, PairedDifference.mean(all)))
        #expect(isNear(adjusted.variance, PairedDifference.variance(all) / 240))
        #expect(adjusted.degreesOfFreedom == 37)
    }

    /// The regression made again without each observation, by its textbook formulas.
    @Test(arguments: [0, 1] as [UInt32])
    func `bias and variance are the jackknife's`(replication: UInt32) throws {
        let sample = Sample(25, replication: replication)
        let further = Sample(60, replication: 9)
        let (x, y) = (sample.controls[1], sample.values)
        let all = x + further.controls[1]
        let goal = PairedDifference.mean(all)
        func fit(without left: Int?) -> (estimate: Double, slope: Double) {
            let rows = x.indices.filter { $0 != left }
            let xs = rows.map { x[$0] }
            let ys = rows.map { y[$0] }
            let (mx, my) = (PairedDifference.mean(xs), PairedDifference.mean(ys))
            let products = zip(xs, ys).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
            let slope = products / xs.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
            return (my + slope * (goal - mx), slope)
        }
        let whole = fit(without: nil)
        let left = x.indices.map { fit(without: $0).estimate }
        let mean = PairedDifference.mean(left)
        let spread = left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let controls = try ControlVariates([x], further: [further.controls[1]])
        let adjusted = try controls.adjusted(y)
        #expect(isNear(adjusted.value, 25 * whole.estimate - 24 * mean))
        let line = whole.slope * whole.slope * PairedDifference.variance(all) / 85
        #expect(isNear(adjusted.variance, 24.0 / 25 * spread + line))
    }

    @Test func `a control that follows from others, or hangs on one pair, is left out`() throws {
        let sample = Sample(30)
        let sum = zip(sample.controls[0], sample.controls[1]).map { 4 * $0 - $1 + 1 }
        var single = Array(repeating: 0.0, count: 30)
        single[3] = 1
        let own = sample.values
        let all = [sample.controls[0], sample.controls[1], sum, single, own]
        #expect(try ControlVariates(all, further: all).kept == [0, 1, 4])
        #expect(try ControlVariates(all, further: all, most: 1).kept == [0])
        let few = all.map { Array($0.prefix(4)) }
        #expect(try ControlVariates(few, further: few).kept.count <= 1)
    }

    @Test func `two adjusted means differ by the adjusted difference`() throws {
        let sample = Sample(50)
        let controls = try ControlVariates(
            sample.controls, further: Sample(500, replication: 1).controls)
        let base = sample.controls[1].map { $0 * $0 }
        let difference = try AdjustedDifference(base, sample.values, by: controls)
        #expect(
            isNear(
                difference.meanOfSecond - difference.meanOfFirst, difference.mean.value))
        #expect(difference.bounds.contains(difference.mean.value))
        // The values' noise has a twentieth of their variance.
        let values = try AdjustedDifference(
            sample.values.map { _ in 0 }, sample.values, by: controls)
        #expect(values.varianceReduction > 5 && values.isWorthwhile)
    }

    @Test func `equal differences are exactly themselves`() throws {
        let sample = Sample(40)
        let controls = try ControlVariates(sample.controls, further: sample.controls)
        let shifted = try AdjustedDifference(
            Array(repeating: 0.25, count: 40), Array(repeating: 0.75, count: 40), by: controls)
        #expect(shifted.mean.value == 0.5)
        #expect(shifted.bounds == ConfidenceBounds(lower: 0.5, upper: 0.5))
        #expect(shifted.mean.pValue == 0)
        #expect(shifted.varianceReduction == 1 && !shifted.isWorthwhile)
    }

    @Test func `what makes no controls is refused`() throws {
        #expect(throws: StatisticsError.self) { try ControlVariates([], further: []) }
        #expect(throws: StatisticsError.self) { try ControlVariates([[1, 2]], further: [[1]]) }
        #expect(throws: StatisticsError.self) {
            try ControlVariates([[1, 2, 4], [1, 2]], further: [[1], [1]])
        }
        #expect(throws: StatisticsError.self) {
            try ControlVariates([[1, 2, 4]], further: [[.infinity]])
        }
        let controls = try ControlVariates([[1, 2, 4, 4]], further: [[]])
        #expect(throws: StatisticsError.self) { try controls.adjusted([1, 2, 3]) }
        #expect(throws: StatisticsError.self) { try controls.adjusted([1, 2, 3, .nan]) }
    }
}
