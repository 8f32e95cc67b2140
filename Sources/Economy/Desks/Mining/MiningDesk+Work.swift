import RandomStreams
import Rewards
import Settlement

extension StreamPurpose {
    /// The quality of a miner's work.
    static var workQuality: StreamPurpose { StreamPurpose(rawValue: 320) }
    /// Whether a report of work is found anomalous.
    static var workAnomalies: StreamPurpose { StreamPurpose(rawValue: 321) }
}

/// The last second of an epoch: its work, what was found wrong with it, and verifications.
extension MiningDesk {
    /// Of a report's quality around the cohort's mean, less where 0 or 1 is nearer — assumed.
    private static let qualityHalfWidth = 0.05

    private struct Finding {
        let miner: MinerID
        let report: UInt32
        let name: Name
    }

    mutating func report(_ site: inout Site) {
        var findings: [Finding] = []
        for index in site.providers.indices {
            guard let id = site.providers[index].miner else { continue }
            for task in today.work.indices where site.providers[index].work.indices.contains(task) {
                if let number = reportWork(task, of: index, by: id, &site) {
                    findings.append(
                        Finding(miner: id, report: number, name: site.providers[index].name))
                }
            }
        }
        for finding in findings {
            let command = MiningCommand.reportAnomaly(finding.miner, report: finding.report)
            if site.submit(.mining(command), finding.name) != nil { today.anomalies += 1 }
        }
        reportVerifications(&site)
    }

    /// Whole work units; the fraction waits for the next report.
    ///
    /// - Returns: The number of a report whose work is found anomalous.
    private mutating func reportWork(
        _ task: Int, of provider: Int, by id: MinerID, _ site: inout Site
    ) -> UInt32? {
        guard let policy = policy(of: provider, site) else { return nil }
        let work = UInt64(wholeUnitsOf: site.providers[provider].work[task])
        if work == 0 { return nil }
        let entity = site.providers[provider].entity
        let quality = quality(around: policy.quality, entity, task, site)
        let report = WorkReport(miner: id, task: UInt16(task), work: work, quality: quality)
        let receipt = site.submit(.mining(.reportWork(report)), site.providers[provider].name)
        guard case .reported(let number) = receipt?.outcome else { return nil }
        site.providers[provider].work[task] -= Double(work)
        today.work[task] &+= work
        today.reports += 1
        var chance = stream(.workAnomalies, entity, task, site)
        draws += 1
        return chance.bernoulli(policy.anomalyProbability) ? number : nil
    }

    private mutating func quality(
        around mean: Double, _ entity: StreamEntity, _ task: Int, _ site: borrowing Site
    ) -> Wad {
        var stream = stream(.workQuality, entity, task, site)
        draws += 1
        let halfWidth = min(MiningDesk.qualityHalfWidth, mean, 1 - mean)
        let quality = mean + halfWidth * (2 * stream.uniform() - 1)
        return min(Wad(quantising: max(quality, 0), rounding: .down), .one)
    }

    /// A draw for each task type and instant: what others report, or on other days, shifts none.
    private func stream(
        _ purpose: StreamPurpose, _ entity: StreamEntity, _ task: Int, _ site: borrowing Site
    ) -> RandomStream {
        // A hundred years of seconds are below 2^32.
        var stream = site.stream(entity, purpose).at(step: UInt32(site.seconds))
        stream.seek(draw: UInt64(task))
        return stream
    }

    /// Of what the protocol assigned for the epoch, each miner does its cohort's share, in whole
    /// tasks; what is less than one is carried to its next assignment.
    private mutating func reportVerifications(_ site: inout Site) {
        for index in site.providers.indices where site.providers[index].isActive {
            guard let id = site.providers[index].miner, let policy = policy(of: index, site)
            else { continue }
            let miner = miner(id, site)
            let offered = miner.assigned - miner.verified
            if offered == 0 { continue }
            let due = notes[Int(id.index)].verification + Double(offered) * policy.verificationShare
            let count = min(UInt64(wholeUnitsOf: due), offered)
            today.offered += Int64(offered)
            notes[Int(id.index)].verification = due - Double(count)
            if count == 0 { continue }
            let receipt = site.submit(
                .mining(.reportVerifications(id, count: count)), site.providers[index].name)
            if receipt != nil { today.verified += Int64(count) }
        }
    }
}
