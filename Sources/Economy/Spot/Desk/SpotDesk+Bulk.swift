import DiscreteEvent
import RandomStreams
import Rewards
import Settlement

/// A day's work of each workload as one escrow a node.
extension SpotDesk {
    mutating func serveDay(_ site: inout Site) {
        guard let portions = bulk?.serve(flow, at: site.seconds) else { return }
        for portion in portions {
            let provider = providerOfNode[Int(portion.node)]
            let stream = portion.stream
            guard let node = bulk?.nodes[Int(portion.node)],
                let speed = buyers[stream].terms.speeds[
                    Int(flow.nodes[portion.node].hardwareClass)],
                let result = bulk?.streams[stream].work(portion.time, on: node, speed: speed)
            else { continue }
            pay(portion, result, to: provider, site.seconds)
            site.providers[provider].noteEnds(result)
            site.providers[provider].noteWork(
                units: result.finished * (bulk?.streams[stream].source.meanWork ?? 0) / speed,
                hardwareClass: Int(flow.nodes[portion.node].hardwareClass), buyers[stream])
        }
        send(&site)
    }

    /// One escrow for what was placed, a receipt for what was proven under way, an end for the
    /// rest.
    private mutating func pay(
        _ portion: BulkDemand.Portion, _ result: BulkStream.Result, to provider: Int,
        _ second: Int64
    ) {
        // A second that has begun is paid for: half a one more a stretch.
        let worked = portion.time + result.stretches / 2
        let quoted = UInt64(covering: worked + result.unused)
        let paid = UInt64(covering: max(0, worked - result.unproven))
        let node = flow.nodes[portion.node]
        let slot = escrows.open(
            JobEscrow(
                buyer: portion.stream, provider: provider,
                hardwareClass: Int(node.hardwareClass), gpus: node.gpus,
                placed: second * SimulationTime.ticksPerSecond,
                maxUnits: UInt64(
                    quoting: max(1, quoted, paid),
                    margin: buyers[portion.stream].policy.quoteMargin)))
        batch.open(slot, at: second)
        if buyers[portion.stream].receiptEvery != nil {
            let underWay = UInt64(max(0, worked - result.unproven - result.last))
            batch.settle(JobBatch.Reading(escrow: slot, units: min(underWay, paid)), at: second)
        }
        batch.complete(JobBatch.Reading(escrow: slot, units: paid), at: second)
    }
}

extension SpotProvider {
    /// Counts a day's ends, well or ill, into the reputation.
    mutating func noteEnds(_ result: BulkStream.Result) {
        let ends = result.finished + result.interrupted
        if ends <= 0 { return }
        let well = result.finished / ends
        reputation =
            well + (reputation - well) * Portable.power(1 - SpotProvider.weightOfOneJob, ends)
    }
}
