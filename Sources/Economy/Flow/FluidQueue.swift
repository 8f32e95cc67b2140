/// A queue whose work flows: it arrives at a rate, is served first come, first served by what
/// capacity there is, and leaves when it has waited too long.
///
/// Follows one instant, the *head*: work that arrived before it has been served or has left, work
/// that arrived after it waits. With rate a at the head and capacity c, the head moves c/a seconds
/// a second; it never passes the present, and with patience p it is never more than p behind it,
/// because then the head moves with the present and what is not served leaves. So between changes
/// of rate and capacity everything is linear, and no step is longer or shorter than such a change.
///
/// - Source: deterministic fluid queue with patience: Whitt, "Fluid models for multiserver queues
///   with abandonments" (2006), doi:10.1287/opre.1050.0227 — stated.
struct FluidQueue {
    /// Arrivals at one rate, until the next piece's start.
    private struct Piece {
        /// Unit: seconds since the start of the run.
        let start: Double
        /// Unit: reference GPU-seconds a second.
        let rate: Double
        /// Arrived before `start`. Unit: reference GPU-seconds.
        let before: Double
    }

    /// Of one job. Unit: reference GPU-seconds.
    let meanWork: Double
    /// Unit: seconds; infinite where everybody waits for ever.
    let patience: Double
    private var pieces = [Piece(start: 0, rate: 0, before: 0)]
    /// The piece that holds the head.
    private var current = 0
    private var head = 0.0
    private(set) var now = 0.0
    /// Unit: reference GPU-seconds, as all work here.
    private(set) var served = 0.0
    private(set) var left = 0.0

    /// - Parameter meanWork: Work of jobs without any is a microsecond's.
    init(meanWork: Double, patience: Double) {
        self.meanWork = max(meanWork, 1e-6)
        self.patience = patience
    }

    /// Work that has arrived by now.
    var arrived: Double {
        var index = pieces.count - 1
        while pieces[index].start > now { index -= 1 }
        return arrived(by: now, in: index)
    }

    /// Work that waits.
    var waiting: Double { max(0, arrived - arrived(by: head, in: current)) }

    /// How far served and departed work is from what arrived before the head; rounding apart, zero.
    var imbalance: Double { served + left - arrived(by: head, in: current) }

    private func arrived(by time: Double, in piece: Int) -> Double {
        pieces[piece].before + pieces[piece].rate * (time - pieces[piece].start)
    }

    // MARK: Arrivals

    /// Says what arrives from `start` on, until it is said again.
    ///
    /// - Parameter start: Not before the last one.
    mutating func setRate(_ rate: Double, from start: Double) {
        let last = pieces[pieces.count - 1]
        if last.rate == rate { return }
        let piece = Piece(
            start: start, rate: rate, before: last.before + last.rate * (start - last.start))
        if last.start == start { pieces.removeLast() }
        pieces.append(piece)
    }

    /// Forgets the pieces that are dealt with.
    ///
    /// - Complexity: O(pieces).
    mutating func forgetPast() {
        pieces.removeFirst(current)
        current = 0
    }

    // MARK: Service

    /// Runs with constant capacity up to `end`.
    ///
    /// - Parameter capacity: Unit: reference GPU-seconds a second.
    /// - Returns: Work served.
    /// - Complexity: O(changes of the rate that the head or the present passes).
    mutating func run(until end: Double, capacity: Double) -> Double {
        let before = served
        while now < end {
            if head == now && pieces[current].rate <= capacity {
                serveAll(until: end)
            } else {
                moveHead(until: end, capacity: capacity)
            }
            enterPiece()
        }
        return served - before
    }

    /// Nobody waits, and all that arrives is served.
    private mutating func serveAll(until end: Double) {
        let until = min(end, pieceEnd)
        served += pieces[current].rate * (until - now)
        (now, head) = (until, until)
    }

    private var pieceEnd: Double {
        current + 1 < pieces.count ? pieces[current + 1].start : .infinity
    }

    private mutating func enterPiece() {
        while pieceEnd <= head { current += 1 }
    }

    /// Somebody waits, or more arrives than can be served.
    private mutating func moveHead(until end: Double, capacity: Double) {
        let rate = pieces[current].rate
        if rate == 0 {
            head = min(pieceEnd, now)
            return
        }
        let speed = capacity / rate
        // Less than a millisecond of patience is none: sums of seconds are no finer after years.
        if speed < 1 && now - head > patience - 1e-3 {
            lose(until: end, rate: rate, capacity: capacity)
            return
        }
        var time = end - now
        var goal = head + time * speed
        var present = end
        if head + time * speed > pieceEnd {
            time = (pieceEnd - head) / speed
            (goal, present) = (pieceEnd, now + time)
        }
        if speed > 1 && (now - head) / (speed - 1) < time {
            time = (now - head) / (speed - 1)
            present = now + time
            goal = present
        }
        if speed < 1 && (patience - (now - head)) / (1 - speed) < time {
            time = (patience - (now - head)) / (1 - speed)
            present = now + time
            goal = present - patience
        }
        served += capacity * time
        now = min(present, end)
        head = min(goal, now)
    }

    /// The head has no patience left: it moves with the present, and what is not served leaves.
    private mutating func lose(until end: Double, rate: Double, capacity: Double) {
        let time = min(end - now, pieceEnd - head)
        served += capacity * time
        left += (rate - capacity) * time
        if time == end - now {
            head += time
            now = end
        } else {
            head = pieceEnd
            now += time
        }
    }
}
