/// Who claims on which day: everybody on a cycle of its own.
///
/// The next days lie side by side, so that a day on which few claim costs next to nothing.
struct ClaimCalendar {
    private var next: [Int]
    private let cycles: [Int]

    /// - Parameter cycles: For each member the days between two claims, positive, and the remainder
    ///   that its days leave.
    init(_ cycles: [(every: Int, day: Int)]) {
        self.cycles = cycles.map(\.every)
        next = cycles.map(\.day)
    }

    /// Members whose day it is, ascending. Days are asked for in order, each once.
    ///
    /// - Complexity: O(members).
    mutating func takeDue(on day: Int) -> [Int] {
        var due: [Int] = []
        for index in next.indices where next[index] == day {
            due.append(index)
            next[index] += cycles[index]
        }
        return due
    }
}
