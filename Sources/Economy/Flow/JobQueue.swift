/// The waiting jobs of one workload in the order of arrival, linked through the job table.
struct JobQueue {
    private(set) var head = noSlot
    private(set) var tail = noSlot
    private(set) var count: Int64 = 0

    var isEmpty: Bool { head == noSlot }

    /// Puts a job in its place: behind every job that arrived before it.
    ///
    /// - Complexity: O(1) for the newest job, otherwise O(interrupted jobs that wait before it).
    mutating func insert(_ job: UInt32, _ jobs: inout JobTable) {
        let place = jobs.sequence[job]
        if tail == noSlot || jobs.sequence[tail] < place {
            link(job, after: tail, before: noSlot, &jobs)
            return
        }
        // Whoever ran already arrived before nearly everyone who waits, so the walk is short.
        var later = head
        while jobs.sequence[later] < place { later = jobs.next[later] }
        link(job, after: jobs.previous[later], before: later, &jobs)
    }

    mutating func remove(_ job: UInt32, _ jobs: inout JobTable) {
        let before = jobs.previous[job]
        let after = jobs.next[job]
        if before == noSlot { head = after } else { jobs.next[before] = after }
        if after == noSlot { tail = before } else { jobs.previous[after] = before }
        jobs.next[job] = noSlot
        jobs.previous[job] = noSlot
        count -= 1
    }

    private mutating func link(
        _ job: UInt32, after before: UInt32, before after: UInt32, _ jobs: inout JobTable
    ) {
        jobs.previous[job] = before
        jobs.next[job] = after
        if before == noSlot { head = job } else { jobs.next[before] = job }
        if after == noSlot { tail = job } else { jobs.previous[after] = job }
        count += 1
    }
}
