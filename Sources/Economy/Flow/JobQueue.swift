/// Jobs in an order, linked through the job table: the waiting ones of a workload by arrival, or
/// the running ones of a node by start.
struct JobQueue {
    private(set) var head = noSlot
    private(set) var tail = noSlot
    private(set) var count: Int64 = 0

    var isEmpty: Bool { head == noSlot }

    /// Puts a job in its place: behind every job that arrived before it.
    ///
    /// - Complexity: O(1) for the newest job, otherwise O(interrupted jobs that wait before it).
    mutating func insert(_ job: UInt32, _ jobs: inout JobTable) {
        let place = jobs[job].sequence
        if tail == noSlot || jobs[tail].sequence < place {
            append(job, &jobs)
            return
        }
        // Whoever ran already arrived before nearly everyone who waits, so the walk is short.
        var later = head
        while jobs[later].sequence < place { later = jobs[later].next }
        link(job, after: jobs[later].previous, before: later, &jobs)
    }

    /// Puts a job last, whenever it arrived.
    mutating func append(_ job: UInt32, _ jobs: inout JobTable) {
        link(job, after: tail, before: noSlot, &jobs)
    }

    mutating func remove(_ job: UInt32, _ jobs: inout JobTable) {
        let before = jobs[job].previous
        let after = jobs[job].next
        if before == noSlot { head = after } else { jobs[before].next = after }
        if after == noSlot { tail = before } else { jobs[after].previous = before }
        jobs[job].next = noSlot
        jobs[job].previous = noSlot
        count -= 1
    }

    private mutating func link(
        _ job: UInt32, after before: UInt32, before after: UInt32, _ jobs: inout JobTable
    ) {
        jobs[job].previous = before
        jobs[job].next = after
        if before == noSlot { head = job } else { jobs[before].next = job }
        if after == noSlot { tail = job } else { jobs[after].previous = job }
        count += 1
    }
}
