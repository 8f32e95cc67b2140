import DiscreteEvent
import Testing

@Suite struct SimulationTimeTests {
    @Test func `seconds and days become ticks of one microsecond`() {
        #expect(SimulationTime.seconds(3).ticks == 3_000_000)
        #expect(SimulationTime.days(2).ticks == 172_800_000_000)
        #expect(SimulationTime.zero.ticks == 0)
    }

    @Test func `seconds and days of a moment round down`() {
        #expect(SimulationTime(ticks: 1_999_999).seconds == 1)
        #expect(SimulationTime(ticks: 86_399_999_999).days == 0)
        #expect(SimulationTime(ticks: 86_400_000_000).days == 1)
    }

    @Test func `a span in seconds rounds half a tick up`() {
        let start = SimulationTime(ticks: 10)
        #expect(start.advanced(bySeconds: 0.000_000_49).ticks == 10)
        #expect(start.advanced(bySeconds: 0.000_000_5).ticks == 11)
        #expect(start.advanced(bySeconds: 1.5).ticks == 1_500_010)
    }

    @Test func `what lies beyond the range is the distant future`() {
        #expect(SimulationTime.zero.advanced(bySeconds: 1e13) == .distantFuture)
        #expect(SimulationTime.zero.advanced(bySeconds: .infinity) == .distantFuture)
        #expect(SimulationTime.distantFuture.advanced(byTicks: 1) == .distantFuture)
        #expect(SimulationTime.days(1).advanced(byTicks: .max) == .distantFuture)
    }

    @Test func `the difference of two moments has a sign`() {
        #expect(SimulationTime.seconds(5).ticks(since: .seconds(2)) == 3_000_000)
        #expect(SimulationTime.seconds(2).ticks(since: .seconds(5)) == -3_000_000)
    }

    @Test func `a negative time is refused`() async {
        await #expect(processExitsWith: .failure) { _ = SimulationTime(ticks: -1) }
        await #expect(processExitsWith: .failure) {
            _ = SimulationTime.zero.advanced(bySeconds: -1e-9)
        }
        await #expect(processExitsWith: .failure) {
            _ = SimulationTime.zero.advanced(bySeconds: .nan)
        }
    }
}
