/// When a node was out.
struct OutageRecord {
    private(set) var isDown = false
    private(set) var count: Int64 = 0
    /// When the present outage began. Unit: ticks.
    private var since: Int64 = 0
    /// Time lost in finished outages. Unit: ticks.
    private var lost: Int64 = 0

    mutating func begin(at tick: Int64) {
        isDown = true
        since = tick
        count += 1
    }

    mutating func end(at tick: Int64) {
        isDown = false
        lost += tick - since
    }

    /// Time out of service since the node joined. Unit: ticks.
    func downTicks(at tick: Int64) -> Int64 {
        lost + (isDown ? tick - since : 0)
    }
}
