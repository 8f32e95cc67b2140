import DiscreteEvent

/// A job's way: arrival, start, completion, interruption, expiry.
extension SpotFlow {
    /// Adds a workload; its first arrival is drawn now.
    ///
    /// - Parameter patience: A job that has waited this long before its first start leaves; nil =
    ///   waits for ever. Unit: ticks.
    /// - Returns: Its number, dense in the order of adding.
    @discardableResult
    mutating func addWorkload(
        _ source: JobSource, _ terms: SpotTerms, patience: Int64?, _ queue: inout EventQueue
    ) -> UInt32 {
        precondition(terms.gpus > 0, "A job takes one GPU at least.")
        precondition(terms.speeds.count == classes, "A workload has a speed for every class.")
        precondition(terms.homeRegion < regions, "A workload comes from a region.")
        let number = UInt32(workloads.count)
        workloads.append(
            WorkloadFlow(source: source, patience: patience, gpusPerJob: Int64(terms.gpus)))
        demands.append(
            SpotDemand(
                terms: terms, pools: pools(for: terms), size: sizeIndex(of: Int64(terms.gpus))))
        let first = workloads[number].source.nextArrival()
        queue.push(.arrival, slot: number, at: first)
        return number
    }

    private func pools(for terms: SpotTerms) -> [UInt32] {
        let near = terms.anyRegion ? 0..<regions : terms.homeRegion..<(terms.homeRegion + 1)
        return near.flatMap { region in
            terms.speeds.indices.filter { terms.speeds[$0] != nil }
                .map { region * UInt32(terms.speeds.count) + UInt32($0) }
        }
    }

    private mutating func sizeIndex(of gpus: Int64) -> UInt32 {
        if let known = sizes.firstIndex(of: gpus) { return UInt32(known) }
        sizes.append(gpus)
        // Every board needs one tree more.
        for pool in 0..<UInt32(boards.count) { boards[pool].priceChanged() }
        return UInt32(sizes.count - 1)
    }

    mutating func arrive(
        _ workload: UInt32, _ generation: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        // An arrival drawn before the rate changed.
        if workloads[workload].arrivalGeneration != generation { return }
        let next = workloads[workload].source.nextArrival()
        queue.push(.arrival, slot: workload, generation: generation, at: next)

        let job = open(workload, at: now)
        // Where somebody waits already, nobody has room for the next one either.
        if workloads[workload].queue.isEmpty, let node = chooseNode(for: workload) {
            start(job, on: node, at: now, &queue)
            updateBoard(of: node)
        } else {
            wait(job, at: now)
            workloads[workload].armExpiry(as: workload, jobs, &queue)
        }
        checkFlow(of: workload, at: now)
    }

    private mutating func open(_ workload: UInt32, at now: Int64) -> UInt32 {
        let (sequence, work) = workloads[workload].takeArrival(at: now)
        let job = jobs.open(workload: workload, sequence: sequence, work: work, at: now)
        let purchase = SpotPurchase(number: nextJob, work: work)
        if job < purchases.count { purchases[job] = purchase } else { purchases.append(purchase) }
        nextJob += 1
        return job
    }

    private mutating func wait(_ job: UInt32, at now: Int64) {
        let workload = jobs[job].workload
        workloads[workload].queue.insert(job, &jobs)
        noteHead(of: workload)
    }

    /// Puts a job that is in no queue on a node with room for it.
    mutating func start(
        _ job: UInt32, on node: UInt32, at now: Int64, _ queue: inout EventQueue
    ) {
        let workload = jobs[job].workload
        checkStart(of: job, on: node, at: now)
        if jobs[job].phase == .waiting {
            workloads[workload].noteFirstStart(
                waited: now - jobs[job].arrived, isMeasured: now >= warmUpTicks)
        }
        guard let speed = demands[workload].terms.speeds[Int(nodes[node].hardwareClass)] else {
            preconditionFailure("A job starts on a hardware class that can run it.")
        }
        let gpus = workloads[workload].gpusPerJob
        let service = Job.serviceTicks(work: jobs[job].work, speed: speed * Double(gpus))
        jobs[job].begin(on: node, at: now, service: service)
        nodes[node].running.append(job, &jobs)
        changeBusy(node, by: gpus, at: now)
        workloads[workload].running += 1
        purchases[job].price = nodes[node].price
        emit(.placed(identity(of: job), stretch(of: job, on: node, time: service, at: now)))
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
        let node = jobs[job].place
        record.checkCompletion(of: jobs[job], at: now)
        jobs[job].delivered += jobs[job].service
        leave(node, job, at: now)
        nodes[node].finished += 1
        workloads[workload].noteFinish(
            service: jobs[job].delivered, isMeasured: now >= warmUpTicks)
        let time = jobs[job].service
        emit(.finished(identity(of: job), stretch(of: job, on: node, time: time, at: now)))
        workloads[workload].depart(job, &jobs, at: now)
        serve(node, at: now, &queue)
        checkFlow(of: workload, at: now)
    }

    /// Takes a running job off its node: it waits again before all that never ran, or is given up.
    mutating func interrupt(_ job: UInt32, on node: UInt32, at now: Int64) {
        let workload = jobs[job].workload
        let time = now - jobs[job].started
        leave(node, job, at: now)
        jobs[job].interrupt(at: now)
        if !demands[workload].terms.isCheckpointed { jobs[job].work = purchases[job].work }
        nodes[node].interrupted += 1
        workloads[workload].running -= 1
        workloads[workload].interrupted += 1
        purchases[job].interruptions += 1
        emit(.interrupted(identity(of: job), stretch(of: job, on: node, time: time, at: now)))
        if purchases[job].interruptions <= demands[workload].terms.retries {
            wait(job, at: now)
        } else {
            workloads[workload].noteFailure()
            emit(.failed(identity(of: job), at: now))
            workloads[workload].depart(job, &jobs, at: now)
        }
    }

    private mutating func leave(_ node: UInt32, _ job: UInt32, at now: Int64) {
        nodes[node].running.remove(job, &jobs)
        changeBusy(node, by: -workloads[jobs[job].workload].gpusPerJob, at: now)
    }

    private mutating func changeBusy(_ node: UInt32, by gpus: Int64, at now: Int64) {
        nodes[node].busy.change(by: gpus, at: now)
        pools[nodes[node].pool].changeBusy(
            by: gpus, isBooked: !nodes[node].isRetired, at: now)
    }

    // MARK: Patience

    /// Lets the jobs of a workload leave whose patience is at its end.
    mutating func expire(_ workload: UInt32, at now: Int64, _ queue: inout EventQueue) {
        workloads[workload].isExpiryPending = false
        while let job = workloads[workload].takeExpired(&jobs, at: now) {
            emit(.expired(identity(of: job), at: now))
            workloads[workload].depart(job, &jobs, at: now)
            checkFlow(of: workload, at: now)
        }
        noteHead(of: workload)
        workloads[workload].armExpiry(as: workload, jobs, &queue)
    }
}
