import Testing

@testable import Economy

@Suite struct ClaimCalendarTests {
    @Test func `everybody claims on the days that leave its remainder`() {
        let cycles = [(every: 7, day: 3), (every: 1, day: 0), (every: 30, day: 29)]
        var calendar = ClaimCalendar(cycles)
        for day in 0..<100 {
            let expected = cycles.indices.filter { day % cycles[$0].every == cycles[$0].day }
            #expect(calendar.takeDue(on: day) == expected, "day \(day)")
        }
    }
}
