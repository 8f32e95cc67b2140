import DiscreteEvent

/// A workload whose jobs are amounts of work, and what it needs besides its queue.
struct FluidDemand {
    var queue: FluidQueue
    /// Up to here its work has been served. Unit: ticks.
    var ticks: Int64 = 0
    /// Jobs that wait, as last counted.
    var waiting: Int64 = 0
    /// GPUs that served at the end of the last stretch.
    var busyGPUs = 0.0
    /// Since the warm-up. Unit: reference GPU-seconds.
    var measuredWork = 0.0
}

/// Demand as amounts of work: no event for a job, only for what changes the GPUs.
///
/// The work of a stretch of time between two such changes is given to the booked GPUs whose node is
/// not out, cheapest first, each as much as it can do in the time. Outages, bookings and reports
/// are as with single jobs, and so are the measures of GPU time, to the tick.
extension JobFlow {
    /// Says what arrives in the coming hours, in the mean.
    ///
    /// A flat rate is one amount, with its growth inside; a weekly profile or a trace is an amount
    /// an hour.
    mutating func expectArrivals(from start: Int64, to end: Int64) {
        let second = SimulationTime.ticksPerSecond
        for workload in 0..<UInt32(workloads.count) {
            guard workloads[workload].fluid != nil else { continue }
            workloads[workload].fluid?.queue.forgetPast()
            let step = workloads[workload].source.isFlat ? end - start : 3_600 * second
            var from = start
            while from < end {
                let to = min(from + step, end)
                let work = workloads[workload].source.expectedWork(fromTicks: from, toTicks: to)
                workloads[workload].fluid?.queue.setRate(
                    work / (Double(to - from) / 1e6), from: Double(from) / 1e6)
                from = to
            }
        }
    }

    /// Serves every workload's work up to `now`. Comes before every change of the GPUs.
    mutating func serveFluid(until now: Int64) {
        if !isFluid { return }
        for workload in 0..<UInt32(workloads.count) { serve(workload, until: now) }
    }

    private mutating func serve(_ workload: UInt32, until now: Int64) {
        guard let last = workloads[workload].fluid?.ticks, now > last else { return }
        if !bookings[workload].line.isCurrent { lineUp(workload) }
        let end = Double(now) / 1e6
        let capacity = bookings[workload].line.capacity
        let work = workloads[workload].fluid?.queue.run(until: end, capacity: capacity) ?? 0
        let share = bookings[workload].line.distribute(work, over: now - last)
        if let (place, ticks) = share.partial {
            credit(bookings[workload].line.gpus[place], with: ticks)
        }
        workloads[workload].fluid?.ticks = now
        workloads[workload].fluid?.busyGPUs = Double(share.used) / Double(now - last)
        workloads[workload].departedService += Int128(share.used)
        if last >= warmUpTicks {
            workloads[workload].waits.serviceSum += Int128(share.used)
            workloads[workload].fluid?.measuredWork += work
        }
    }

    /// Takes up the booked GPUs that run, in routing order.
    private mutating func lineUp(_ workload: UInt32) {
        bookings[workload].line.begin()
        for rank in 0..<UInt32(bookings[workload].count) {
            let gpu = bookings[workload].gpus[rank]
            if fleet.nodes[fleet.gpus[gpu].node].isDown { continue }
            let speed = workloads[workload].speed(of: fleet.gpus[gpu])
            bookings[workload].line.append(gpu, speed: speed)
        }
        bookings[workload].line.end()
    }

    /// Credits every GPU with what it has worked. Comes before anybody reads GPU time.
    mutating func creditFluid() {
        if !isFluid { return }
        for workload in 0..<UInt32(workloads.count) { creditFluid(of: workload) }
    }

    private mutating func creditFluid(of workload: UInt32) {
        var line = FluidLine()
        swap(&line, &bookings[workload].line)
        // Neighbours are often of one pool, whose sums are wide.
        var (pool, sum) = (UInt32(0), Int64(0))
        line.credit { gpu, ticks in
            fleet.gpus[gpu].busyTicks += ticks
            let own = fleet.gpus[gpu].pool
            if own != pool {
                if sum > 0 { pools[pool].addBusy(sum) }
                (pool, sum) = (own, 0)
            }
            sum += ticks
        }
        if sum > 0 { pools[pool].addBusy(sum) }
        swap(&line, &bookings[workload].line)
    }

    /// A workload's GPUs are about to be others.
    mutating func breakUpLine(of workload: UInt32) {
        if !isFluid || workload == noSlot { return }
        creditFluid(of: workload)
        bookings[workload].line.breakUp()
    }

    private mutating func credit(_ gpu: UInt32, with ticks: Int64) {
        fleet.gpus[gpu].busyTicks += ticks
        pools[fleet.gpus[gpu].pool].addBusy(ticks)
    }

    // MARK: Counting

    /// Counts the amounts in whole jobs, so that they add up as single jobs do (J1), and checks
    /// that no work is lost.
    mutating func countFluid(at now: Int64) {
        if !isFluid { return }
        serveFluid(until: now)
        creditFluid()
        for workload in 0..<UInt32(workloads.count) {
            guard let demand = workloads[workload].fluid else { continue }
            let queue = demand.queue
            workloads[workload].count(demand)
            if abs(queue.imbalance) > 1e-9 * max(1, queue.arrived) {
                record.report(
                    .flow, at: now, .workload(workload), expected: 0,
                    found: Int128(Int64(queue.imbalance * 1e6)))
            }
        }
    }
}

extension WorkloadFlow {
    /// Jobs that wait.
    var waiting: Int64 { fluid?.waiting ?? queue.count }

    /// Each GPU that works holds one job, as it would if jobs were single.
    fileprivate mutating func count(_ demand: FluidDemand) {
        let mean = demand.queue.meanWork
        let before = (arrived, finished + running, expired, finished)
        arrived = max(arrived, Int64(demand.queue.arrived / mean))
        expired = max(expired, min(arrived - finished, Int64(demand.queue.left / mean)))
        let present = max(0, arrived - expired - finished)
        let waiting = min(present, Int64(demand.queue.waiting / mean))
        running = min(present - waiting, Int64(demand.busyGPUs + 0.5))
        finished = arrived - expired - waiting - running
        fluid?.waiting = waiting
        day.arrived += arrived - before.0
        day.started += max(0, finished + running - before.1)
        day.expired += expired - before.2
        day.finished += finished - before.3
        waits.served = Int64(demand.measuredWork / mean)
    }
}
