import DiscreteEvent

/// A job's way: arrival, start, completion, expiry.
extension JobFlow {
    /// Adds a workload; its first arrival is drawn now, where jobs are single.
    mutating func addWorkload(_ workload: consuming WorkloadFlow, _ queue: inout EventQueue) {
        let number = UInt32(workloads.count)
        workloads.append(workload)
        if isFluid {
            workloads[number].becomeFluid()
            bookings.append(BookedGPUs())
            return
        }
        let first = workloads[number].source.nextArrival()
        bookings.append(BookedGPUs())
        queue.push(.arrival, slot: number, at: first)
    }

    mutating func arrive(
        _ workload: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // An arrival drawn before the rate changed.
        if workloads[workload].arrivalGeneration != generation { return }
        let next = workloads[workload].source.nextArrival()
        queue.push(.arrival, slot: workload, generation: generation, at: next)

        let (number, work) = workloads[workload].takeArrival(at: now)
        let job = jobs.open(workload: workload, sequence: number, work: work, at: now)
        if let gpu = bookings[workload].takeFree() {
            start(job, on: gpu, at: now, &queue)
        } else {
            workloads[workload].queue.insert(job, &jobs)
            workloads[workload].armExpiry(as: workload, jobs, &queue)
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
        let speed = workloads[workload].speed(of: fleet.gpus[gpu])
        let service = Job.serviceTicks(work: jobs[job].work, speed: speed)
        jobs[job].begin(on: gpu, at: now, service: service)
        fleet.gpus[gpu].begin(job, at: now)
        workloads[workload].running += 1
        changeBusy(gpu, by: 1, at: now)
        queue.push(
            .completion, slot: job, generation: jobs[job].generation,
            at: saturatingTick(now, plus: service))
    }

    mutating func complete(
        _ job: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // An outage interrupted this stretch.
        if jobs[job].generation != generation { return }
        let workload = jobs[job].workload
        let gpu = jobs[job].place
        record.checkCompletion(of: jobs[job], at: now)
        jobs[job].delivered += jobs[job].service
        leave(gpu, at: now)
        workloads[workload].noteFinish(
            service: jobs[job].delivered, isMeasured: now >= warmUpTicks)
        workloads[workload].depart(job, &jobs, at: now)
        reuse(gpu, at: now, &queue)
        checkFlow(of: workload, at: now)
        // A job that outlasted its booking made room for the next one's.
        let lessee = fleet.gpus[gpu].lessee
        if lessee != workload && lessee != noSlot { checkFlow(of: lessee, at: now) }
    }

    // MARK: Patience

    /// Lets the jobs of a workload leave whose patience is at its end.
    mutating func expire(_ workload: UInt32, at now: Int64, _ queue: inout EventQueue) {
        workloads[workload].isExpiryPending = false
        while let job = workloads[workload].takeExpired(&jobs, at: now) {
            workloads[workload].depart(job, &jobs, at: now)
            checkFlow(of: workload, at: now)
        }
        workloads[workload].armExpiry(as: workload, jobs, &queue)
    }
}
