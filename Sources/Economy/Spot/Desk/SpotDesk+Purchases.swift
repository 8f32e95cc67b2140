import DiscreteEvent
import Rewards
import Settlement

/// Jobs that are paid for once a day: the queue is that of single jobs, the commands are fewer.
///
/// What began and ended since the day before is one escrow for each workload and node. A job that
/// runs at the day's end has an escrow of its own from then on, so that what is set aside for long
/// jobs is set aside here too.
extension SpotDesk {
    /// Lets everything happen that comes before an instant; nothing is sent.
    mutating func pass(until instant: Int64, _ site: inout Site) {
        var second = site.seconds
        while second < instant {
            // An hour's events at most are kept at once.
            second = min(instant, (second / 3_600 + 1) * 3_600)
            advance(through: second - 1, &site)
        }
    }

    /// What happens to a job, as a line of the day's purchases.
    mutating func count(_ event: SpotEvent, _ site: inout Site) {
        switch event {
        case .finished(let job, let stretch):
            finishCounted(job, stretch)
            noteFinish(of: job, stretch, &site)
        case .interrupted(let job, let stretch):
            abandonCounted(job, stretch)
            site.providers[providerOfNode[Int(stretch.node)]].noteEnd(well: 0)
        // What is placed is looked for at the day's end.
        case .placed, .expired, .failed: break
        }
    }

    private mutating func finishCounted(_ job: SpotJob, _ stretch: SpotStretch) {
        let units = SpotDesk.units(stretch.units)
        if let slot = escrowOfJob.removeValue(forKey: job.number) {
            let reading = JobBatch.Reading(
                escrow: slot, units: min(units, escrows[slot].maxUnits))
            batch.complete(reading, at: stretch.at / SimulationTime.ticksPerSecond)
            return
        }
        let escrow = escrow(of: job, stretch)
        let price = quote(of: escrow.provider, to: escrow.buyer) ?? .zero
        purchases?.finish(escrow, units: units, at: price)
    }

    private mutating func abandonCounted(_ job: SpotJob, _ stretch: SpotStretch) {
        let second = stretch.at / SimulationTime.ticksPerSecond
        let every = buyers[Int(job.workload)].receiptEvery
        if let slot = escrowOfJob.removeValue(forKey: job.number) {
            let proven = escrows[slot].unitsProven(before: second, every: every)
            batch.settle(JobBatch.Reading(escrow: slot, units: proven), at: second)
            batch.abandon(slot, at: second)
            return
        }
        let escrow = escrow(of: job, stretch)
        let price = quote(of: escrow.provider, to: escrow.buyer) ?? .zero
        let due = expiry(of: escrow)
        let proven = escrow.unitsProven(before: second, every: every)
        purchases?.abandon(escrow, proven: proven, at: price, due: due)
    }

    /// The escrow that a stretch on a node asks for.
    func escrow(of job: SpotJob, _ stretch: SpotStretch) -> JobEscrow {
        let buyer = Int(job.workload)
        return JobEscrow(
            buyer: buyer, provider: providerOfNode[Int(stretch.node)], gpus: Int64(job.gpus),
            placed: stretch.began,
            maxUnits: UInt64(
                quoting: SpotDesk.units(stretch.planned), margin: buyers[buyer].policy.quoteMargin))
    }

    /// The quoted time and its margin after the beginning, and the slot after.
    private func expiry(of escrow: JobEscrow) -> Int64 {
        let span = quotedSeconds(of: escrow)
        return escrow.placed / SimulationTime.ticksPerSecond + span + 1
    }

    // MARK: The day's end

    /// Sends an escrow for each workload and node with anything to pay or to give back, and one for
    /// each job that runs and has none.
    mutating func purchase(_ site: inout Site) {
        for order in purchases?.take(at: site.seconds) ?? [] {
            let slot = escrows.open(
                JobEscrow(
                    buyer: order.buyer, provider: order.provider, gpus: 1, placed: site.ticks,
                    maxUnits: order.funded, pricePerUnit: order.pricePerUnit, jobs: order.jobs))
            batch.open(slot, at: site.seconds)
            batch.complete(
                JobBatch.Reading(escrow: slot, units: order.units), at: site.seconds)
        }
        for (job, stretch) in flow.running(at: site.ticks) { open(job, stretch, site.seconds) }
        send(&site)
    }

    private mutating func open(_ job: SpotJob, _ stretch: SpotStretch, _ second: Int64) {
        let known = escrowOfJob[job.number]
        let slot = known ?? escrows.open(escrow(of: job, stretch))
        if known == nil {
            escrowOfJob[job.number] = slot
            batch.open(slot, at: second)
        }
        guard let every = buyers[Int(job.workload)].receiptEvery else { return }
        let proven = escrows[slot].unitsProven(before: second + 1, every: every)
        batch.settle(JobBatch.Reading(escrow: slot, units: proven), at: second)
    }
}
