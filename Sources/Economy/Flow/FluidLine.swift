/// The booked GPUs of a workload that run, in routing order, while its work flows.
///
/// Work goes to the first so many of them in full and to the next in part, so that what they have
/// worked is a count for each such number until somebody asks: then each GPU is credited.
struct FluidLine {
    private(set) var gpus: [UInt32] = []
    private var speeds: [Double] = []
    /// Unit: reference GPU-seconds a second.
    private(set) var capacity = 0.0
    /// Ticks that the first so many GPUs have worked and are not yet credited with.
    /// Index = how many.
    private var pending: [Int64] = []
    private var hasPending = false
    /// Whether it holds the GPUs as they are.
    private(set) var isCurrent = false

    mutating func begin() {
        precondition(!hasPending, "A line that changes has been credited.")
        gpus.removeAll(keepingCapacity: true)
        speeds.removeAll(keepingCapacity: true)
        capacity = 0
        isCurrent = true
    }

    mutating func append(_ gpu: UInt32, speed: Double) {
        gpus.append(gpu)
        speeds.append(speed)
        capacity += speed
    }

    mutating func end() {
        pending = [Int64](repeating: 0, count: gpus.count + 1)
    }

    mutating func breakUp() { isCurrent = false }

    /// Work given to the line over a span of time.
    struct Share {
        /// GPU time used. Unit: GPU · ticks.
        var used: Int64
        /// Who worked a part of the span, by its place in the line; nil when nobody did.
        var partial: (place: Int, ticks: Int64)?
    }

    /// Gives work to the GPUs in their order, each as much as it can do.
    ///
    /// - Parameter span: Unit: ticks.
    /// - Complexity: O(GPUs that work).
    mutating func distribute(_ work: Double, over span: Int64) -> Share {
        let seconds = Double(span) / 1e6
        var left = work
        var full = 0
        while full < speeds.count, left > 0 {
            let most = speeds[full] * seconds
            if left < most { break }
            left -= most
            full += 1
        }
        var share = Share(used: Int64(full) * span, partial: nil)
        if full < speeds.count, left > 0 {
            let ticks = min(span, Int64(left / speeds[full] * 1e6))
            share.used += ticks
            share.partial = (full, ticks)
        }
        if full > 0 {
            pending[full] += span
            hasPending = true
        }
        return share
    }

    /// Hands every GPU what it has worked since the last call.
    ///
    /// - Complexity: O(GPUs), O(1) where nothing was worked.
    mutating func credit(_ body: (_ gpu: UInt32, _ ticks: Int64) -> Void) {
        if !hasPending { return }
        hasPending = false
        pending.withUnsafeMutableBufferPointer { pending in
            var ticks: Int64 = 0
            for place in gpus.indices.reversed() {
                ticks += pending[place + 1]
                pending[place + 1] = 0
                if ticks > 0 { body(gpus[place], ticks) }
            }
        }
    }
}
