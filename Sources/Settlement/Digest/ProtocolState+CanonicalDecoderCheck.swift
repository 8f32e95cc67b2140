import Ledger
import Rewards

// What one part of a restored state says about another. Commands rely on it without asking: a
// number that is nobody's, or a sum of capacities that is too small, would stop the process.
extension ProtocolState {
    func checkRestored() throws(Refusal) {
        if lastSubject.count > 128 { throw .malformedField }
        try checkRestoredTerms()
        try checkRestoredClocks()
        try checkRestoredNodes()
        try checkRestoredLines()
        try checkRestoredPositions()
        try checkRestoredPools()
        try checkRestoredHistory()
        try checkRestoredTreasury()
    }

    private func checkRestoredTerms() throws(Refusal) {
        try terms.checkTogether()
        for (governed, parameter) in zip(configuration.governance, governed)
        where try terms.value(of: governed.key) != parameter.value {
            throw .badBounds
        }
    }

    /// No part was brought up to date after the last command.
    private func checkRestoredClocks() throws(Refusal) {
        var latest = [baseYield.committedAt, staking.pool.clock]
        latest += governed.map { $0.clock }
        latest += pools.map { $0.segmentStart }
        latest += nodes.map { $0.createdAt }
        latest += lines.map { $0.start }
        latest += observations.compactMap { $0?.at }
        if latest.contains(where: { $0 > time }) { throw .timeReversed }
    }

    private func checkRestoredNodes() throws(Refusal) {
        let hardware = configuration.hardware
        for node in nodes {
            if Int(node.region) >= hardware.regions.count
                || Int(node.hardwareClass) >= hardware.hardwareClasses.count
            {
                throw .outOfRange
            }
        }
    }

    /// A node serves one booking at a time, and both say so.
    private func checkRestoredLines() throws(Refusal) {
        var held = [LineID?](repeating: nil, count: nodes.count)
        var next: UInt32 = 0
        for line in lines {
            if line.id.index < next || line.id.index >= nextLine { throw .malformedField }
            next = line.id.index + 1
            let node = Int(line.node.index)
            if node >= nodes.count { throw .unknownID }
            if held[node] != nil { throw .duplicateID }
            held[node] = line.id
            if line.endsAt <= time { throw .timeReversed }
            if line.paid > line.providerPart { throw .overWithdrawn }
        }
        if held != nodes.map({ $0.line }) { throw .malformedField }
    }

    private func checkRestoredPositions() throws(Refusal) {
        var open = [[PositionID]](repeating: [], count: nodes.count)
        for (index, position) in positions.enumerated() {
            let node = Int(position.node.index)
            if node >= nodes.count { throw .unknownID }
            if (position.status == .unbonding) != (position.unbonding != nil) {
                throw .malformedField
            }
            if position.status != .closed { open[node].append(PositionID(UInt32(index))) }
            if position.nodeIndexStart > nodes[node].delegationIndex.value
                || position.baseIndexStart > baseYield.index
            {
                throw .indexReversed
            }
        }
        if open != nodes.map({ $0.positions }) { throw .malformedField }
    }

    /// Each node stands in its own pool, in the order of names; capacities are theirs.
    private func checkRestoredPools() throws(Refusal) {
        var members = [[NodeID]](repeating: [], count: pools.count)
        var installed = [UInt64](repeating: 0, count: pools.count)
        var booked = installed
        for index in nodes.indices.sorted(by: { nodes[$0].name < nodes[$1].name }) {
            let node = nodes[index]
            let pool = poolIndex(region: node.region, hardwareClass: node.hardwareClass)
            members[pool].append(NodeID(UInt32(index)))
            installed[pool] = try added(installed[pool], node.capacity)
            if node.capacityIndexPaid > pools[pool].rewards.index { throw .indexReversed }
        }
        for line in lines {
            let node = nodes[Int(line.node.index)]
            let pool = poolIndex(region: node.region, hardwareClass: node.hardwareClass)
            booked[pool] = try added(booked[pool], line.capacity)
        }
        let classes = configuration.hardware.hardwareClasses.count
        for (index, pool) in pools.enumerated() {
            if poolIndex(region: pool.region, hardwareClass: pool.hardwareClass) != index
                || Int(pool.hardwareClass) >= classes || pool.nodes != members[index]
                || pool.installed != installed[index] || pool.booked != booked[index]
                || pool.booked > pool.installed
            {
                throw .malformedField
            }
        }
    }

    /// The closes are those of the price grid up to the running epoch.
    private func checkRestoredHistory() throws(Refusal) {
        if !configuration.hardware.isPresent {
            if adjustment != AdjustmentHistory() { throw .notInComposition }
            return
        }
        let kept = UInt64(configuration.hardware.marketAdjustment.rule.windowDays) + 1
        if adjustment.closes.count != adjustment.factors.count
            || UInt64(adjustment.closes.count) != min(adjustment.nextDay, kept)
        {
            throw .malformedField
        }
        let interval = configuration.hardware.prices.closeInterval
        let next = try adjustment.nextCloseTime(
            genesis: configuration.genesis, interval: interval)
        // Genesis itself is a close, taken with the first price or at the first edge after it.
        let isTaken = next > epochStart || adjustment.nextDay == 0 && epochNumber == 0
        let latest = try max(time, epochStart).advanced(by: interval)
        if !isTaken || next > latest { throw .wrongCloseCount }
        if let observed = adjustment.latest, observed.at > time { throw .timeReversed }
    }
}
