import DiscreteEvent

/// A job's way: arrival, start, completion, expiry.
extension JobFlow {
    /// Adds a workload; its first arrival is drawn now.
    mutating func addWorkload(_ workload: consuming WorkloadFlow, _ queue: inout EventQueue) {
        let number = UInt32(workloads.count)
        workloads.append(workload)
        let first = workloads[number].source.nextArrival()
        push(.arrival, slot: number, generation: 0, at: first, &queue)
    }

    mutating func arrive(
        _ workload: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // An arrival drawn before the rate changed.
        if workloads[workload].arrivalGeneration != generation { return }
        let next = workloads[workload].source.nextArrival()
        push(.arrival, slot: workload, generation: generation, at: next, &queue)

        let number = workloads[workload].arrived
        let work = workloads[workload].source.drawWork(number: number)
        workloads[workload].arrived += 1
        workloads[workload].day.arrived += 1
        workloads[workload].present.change(by: 1, at: now)
        let job = jobs.open(workload: workload, sequence: number, work: work, at: now)
        if let rank = workloads[workload].free.first {
            workloads[workload].free.remove(rank)
            start(job, on: workloads[workload].gpus[rank], at: now, &queue)
        } else {
            wait(job, of: workload, at: now, &queue)
        }
        checkFlow(of: workload, at: now)
    }

    private mutating func wait(
        _ job: UInt32, of workload: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        workloads[workload].queue.insert(job, &jobs)
        guard let patience = workloads[workload].patience else { return }
        push(
            .expiry, slot: job, generation: jobs.generation[job],
            at: saturatingTick(now, plus: patience), &queue)
    }

    mutating func expire(_ job: UInt32, _ generation: UInt32, at now: Int64) {
        // The job started in time, or has long left.
        if jobs.generation[job] != generation { return }
        let workload = jobs.workload[job]
        workloads[workload].queue.remove(job, &jobs)
        workloads[workload].expired += 1
        workloads[workload].day.expired += 1
        depart(job, of: workload, at: now)
    }

    /// Puts a job that is in no queue on an idle GPU.
    mutating func start(
        _ job: UInt32, on gpu: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        let workload = jobs.workload[job]
        let node = fleet.node[gpu]
        checkStart(of: job, on: gpu, at: now)
        if jobs.phase[job] == .waiting { noteFirstStart(of: job, workload, at: now) }
        let service = JobFlow.serviceTicks(work: jobs.work[job], speed: fleet.speed[node])
        jobs.phase[job] = .running
        jobs.gpu[job] = gpu
        jobs.started[job] = now
        jobs.service[job] = service
        jobs.generation[job] &+= 1
        fleet.job[gpu] = job
        fleet.busySince[gpu] = now
        workloads[workload].running += 1
        changeBusy(gpu, by: 1, at: now)
        push(
            .completion, slot: job, generation: jobs.generation[job],
            at: saturatingTick(now, plus: service), &queue)
    }

    mutating func complete(
        _ job: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // An outage interrupted this stretch.
        if jobs.generation[job] != generation { return }
        let workload = jobs.workload[job]
        let gpu = jobs.gpu[job]
        checkCompletion(of: job, at: now)
        jobs.delivered[job] += jobs.service[job]
        leave(gpu, at: now)
        workloads[workload].running -= 1
        workloads[workload].finished += 1
        workloads[workload].day.finished += 1
        if now >= warmUpTicks {
            workloads[workload].waits.served += 1
            workloads[workload].waits.serviceSum += Int128(jobs.delivered[job])
        }
        depart(job, of: workload, at: now)
        reuse(gpu, at: now, &queue)
    }

    /// Takes a job that has finished or expired out of the system.
    private mutating func depart(_ job: UInt32, of workload: UInt32, at now: Int64) {
        workloads[workload].present.change(by: -1, at: now)
        workloads[workload].sojourn += Int128(now - jobs.arrived[job])
        workloads[workload].departedService += Int128(jobs.delivered[job])
        jobs.close(job)
        checkFlow(of: workload, at: now)
    }

    private mutating func noteFirstStart(of job: UInt32, _ workload: UInt32, at now: Int64) {
        let waited = now - jobs.arrived[job]
        workloads[workload].day.started += 1
        workloads[workload].day.waitSum += Int128(waited)
        if now >= warmUpTicks {
            workloads[workload].waits.waitSum += Int128(waited)
            workloads[workload].waits.histogram.add(waited)
        }
    }

    /// How long work takes on a GPU of this speed, rounded half up to a tick, at least one.
    ///
    /// - Parameter work: Unit: seconds on the reference GPU.
    static func serviceTicks(work: Double, speed: Double) -> Int64 {
        let scaled = work / speed * 1e6 + 0.5
        // Past 2^62 ticks (146,000 years) a job lasts for ever; the sum of two still fits.
        if scaled >= 0x1p62 { return 1 << 62 }
        return max(1, Int64(scaled))
    }
}
