import DiscreteEvent
import Rewards
import Settlement

/// What happens to jobs, as escrows.
extension SpotDesk {
    mutating func follow(_ event: SpotEvent, _ site: inout Site) {
        if purchases != nil {
            count(event, &site)
            return
        }
        switch event {
        case .placed(let job, let stretch): place(job, stretch)
        case .finished(let job, let stretch): finish(job, stretch, &site)
        case .interrupted(let job, let stretch): abandon(job, stretch, &site)
        // Nothing was paid for it, and nothing more will be.
        case .expired, .failed: break
        }
    }

    private mutating func place(_ job: SpotJob, _ stretch: SpotStretch) {
        let slot = escrows.open(escrow(of: job, stretch))
        escrowOfJob[job.number] = slot
        let second = stretch.at / SimulationTime.ticksPerSecond
        batch.open(slot, at: second)
        if let every = buyers[Int(job.workload)].receiptEvery {
            remind(.receipt, of: slot, at: second + every)
        }
    }

    /// The job's last units are proven and paid, the rest goes back.
    private mutating func finish(_ job: SpotJob, _ stretch: SpotStretch, _ site: inout Site) {
        guard let slot = escrowOfJob.removeValue(forKey: job.number) else { return }
        escrows[slot].generation &+= 1
        let units = min(SpotDesk.units(stretch.units), escrows[slot].maxUnits)
        batch.complete(
            JobBatch.Reading(escrow: slot, units: units),
            at: stretch.at / SimulationTime.ticksPerSecond)
        noteFinish(of: job, stretch, &site)
    }

    /// Counts a finished job into its provider's reputation and work.
    func noteFinish(of job: SpotJob, _ stretch: SpotStretch, _ site: inout Site) {
        let provider = providerOfNode[Int(stretch.node)]
        site.providers[provider].noteEnd(well: 1)
        let workload = Int(job.workload)
        if buyers[workload].policy.task == nil { return }
        site.providers[provider].noteWork(
            units: Double(stretch.units) / 1e6,
            hardwareClass: Int(flow.nodes[stretch.node].hardwareClass), buyers[workload])
    }

    /// What the last receipt has proven stays paid; the rest is held until the expiry.
    private mutating func abandon(_ job: SpotJob, _ stretch: SpotStretch, _ site: inout Site) {
        guard let slot = escrowOfJob.removeValue(forKey: job.number) else { return }
        escrows[slot].generation &+= 1
        batch.abandon(slot, at: stretch.at / SimulationTime.ticksPerSecond)
        site.providers[escrows[slot].provider].noteEnd(well: 0)
    }

    /// GPU-seconds of GPU time; one that has begun counts.
    ///
    /// - Parameter ticks: Unit: GPU · ticks.
    static func units(_ ticks: Int64) -> UInt64 {
        let (seconds, rest) = ticks.quotientAndRemainder(dividingBy: 1_000_000)
        return max(1, UInt64(seconds) + (rest > 0 ? 1 : 0))
    }

    // MARK: The agenda

    mutating func remind(_ kind: Due, of escrow: UInt32, at second: Int64) {
        agenda.push(
            time: .seconds(second), priority: kind.rawValue, kind: kind.rawValue, slot: escrow,
            generation: escrows[escrow].generation)
    }

    /// A receipt or an expiry has come.
    mutating func meet(_ due: Event) {
        let slot = due.slot
        // The escrow has ended since.
        if escrows[slot].generation != due.generation { return }
        let second = due.time.seconds
        switch Due(rawValue: due.kind) {
        case .receipt:
            let units = escrows[slot].unitsWorked(by: due.time.ticks)
            batch.settle(JobBatch.Reading(escrow: slot, units: units), at: second)
            if let every = buyers[escrows[slot].buyer].receiptEvery {
                remind(.receipt, of: slot, at: second + every)
            }
        case .expiry: batch.expire(slot, at: second)
        case nil: preconditionFailure("The agenda holds only what the desk put there.")
        }
    }
}

extension SpotProvider {
    /// How much of its reputation a job's end decides: about the last fifty count.
    static let weightOfOneJob = 0.02

    /// - Parameter well: 1 for a job that ended as agreed, 0 for one that it lost.
    mutating func noteEnd(well: Double) {
        reputation += (well - reputation) * SpotProvider.weightOfOneJob
    }

    /// Counts finished work towards mining.
    ///
    /// - Parameter units: GPU-seconds.
    mutating func noteWork(units: Double, hardwareClass: Int, _ buyer: SpotBuyer) {
        guard let task = buyer.policy.task, let speed = buyer.terms.speeds[hardwareClass] else {
            return
        }
        work[task] += units * speed / 3_600 * buyer.policy.workUnitsPerGPUHour
    }
}
