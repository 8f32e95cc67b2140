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

        let (number, work) = workloads[workload].takeArrival(at: now)
        let job = jobs.open(workload: workload, sequence: number, work: work, at: now)
        if let gpu = workloads[workload].takeFreeGPU() {
            start(job, on: gpu, at: now, &queue)
        } else {
            workloads[workload].queue.insert(job, &jobs)
            armExpiry(of: workload, deadlineFrom: now, &queue)
        }
        checkFlow(of: workload, at: now)
    }

    /// Puts a job that is in no queue on an idle GPU.
    mutating func start(
        _ job: UInt32, on gpu: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        let workload = jobs[job].workload
        checkStart(of: job, on: gpu, at: now)
        if jobs[job].phase == .waiting {
            workloads[workload].noteFirstStart(
                waited: now - jobs[job].arrived, isMeasured: now >= warmUpTicks)
        }
        let service = JobFlow.serviceTicks(work: jobs[job].work, speed: fleet.gpus[gpu].speed)
        jobs[job].begin(on: gpu, at: now, service: service)
        fleet.gpus[gpu].begin(job, at: now)
        workloads[workload].running += 1
        changeBusy(gpu, by: 1, at: now)
        push(
            .completion, slot: job, generation: jobs[job].generation,
            at: saturatingTick(now, plus: service), &queue)
    }

    mutating func complete(
        _ job: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // An outage interrupted this stretch.
        if jobs[job].generation != generation { return }
        let workload = jobs[job].workload
        let gpu = jobs[job].gpu
        checkCompletion(of: job, at: now)
        jobs[job].delivered += jobs[job].service
        leave(gpu, at: now)
        workloads[workload].noteFinish(
            service: jobs[job].delivered, isMeasured: now >= warmUpTicks)
        depart(job, of: workload, at: now)
        reuse(gpu, at: now, &queue)
        checkFlow(of: workload, at: now)
        // A job that outlasted its booking made room for the next one's.
        let lessee = fleet.gpus[gpu].lessee
        if lessee != workload && lessee != noSlot { checkFlow(of: lessee, at: now) }
    }

    /// Takes a job that has finished or expired out of the system.
    private mutating func depart(_ job: UInt32, of workload: UInt32, at now: Int64) {
        workloads[workload].noteDeparture(
            arrived: jobs[job].arrived, service: jobs[job].delivered, at: now)
        jobs.close(job)
    }

    // MARK: Patience

    /// Lets the jobs of a workload leave whose patience is at its end.
    ///
    /// All jobs of a workload are equally patient, so those that never ran lose it in the order of
    /// the queue: one pending event a workload is enough, and it is moved on when it comes early.
    mutating func expire(_ workload: UInt32, at now: Int64, _ queue: inout EventQueue) {
        workloads[workload].isExpiryPending = false
        guard let patience = workloads[workload].patience else { return }
        while let job = firstNeverStarted(of: workload) {
            if saturatingTick(jobs[job].arrived, plus: patience) > now {
                armExpiry(of: workload, deadlineFrom: jobs[job].arrived, &queue)
                return
            }
            workloads[workload].queue.remove(job, &jobs)
            workloads[workload].noteExpiry()
            depart(job, of: workload, at: now)
            checkFlow(of: workload, at: now)
        }
    }

    /// The first waiting job that has not run yet; interrupted ones, which stand before, stay.
    private func firstNeverStarted(of workload: UInt32) -> UInt32? {
        var job = workloads[workload].queue.head
        while job != noSlot && jobs[job].phase == .interrupted { job = jobs[job].next }
        return job == noSlot ? nil : job
    }

    private mutating func armExpiry(
        of workload: UInt32, deadlineFrom arrival: Int64, _ queue: inout EventQueue
    ) {
        if workloads[workload].isExpiryPending { return }
        guard let patience = workloads[workload].patience else { return }
        workloads[workload].isExpiryPending = true
        push(
            .expiry, slot: workload, generation: 0, at: saturatingTick(arrival, plus: patience),
            &queue)
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
