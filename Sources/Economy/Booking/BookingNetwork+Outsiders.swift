import DiscreteEvent
import RandomStreams
import Rewards
import Settlement

/// Nodes of people who are in none of the network's cohorts: no job of the flow runs on them.
extension BookingNetwork {
    /// Gives the nodes registered since the last call a number in the flow, with no GPUs, so that
    /// numbers there stay those of the protocol.
    mutating func admitOutsiders(_ site: borrowing Site) {
        for id in site.outsiders where Int(id.index) >= providerOfNode.count {
            let node = site.desk.state.nodes[Int(id.index)]
            let never = site.stream(.environment, .failures)
            let number = flow.addNode(
                pool: pool(of: node, site), gpus: 0, speed: 1,
                breakdown: Breakdown(process: nil, failures: never, repairs: never),
                at: site.ticks, &loop.queue)
            precondition(
                number == id.index, "Outsiders' nodes are numbered in the order of registration.")
            providerOfNode.append(nil)
        }
    }

    /// Capacity of one pool that outsiders have installed, and what of it is booked.
    func outside(_ pool: UInt32, _ site: borrowing Site) -> (installed: UInt64, booked: UInt64) {
        var sums: (installed: UInt64, booked: UInt64) = (0, 0)
        for id in site.outsiders {
            let node = site.desk.state.nodes[Int(id.index)]
            if self.pool(of: node, site) != pool { continue }
            sums.installed += node.capacity
            for line in site.desk.state.lines where line.node == id { sums.booked += line.capacity }
        }
        return sums
    }

    private func pool(of node: Node, _ site: borrowing Site) -> UInt32 {
        let classes = site.configuration.protocolTerms.hardware.hardwareClasses.count
        return UInt32(Int(node.region) * classes + Int(node.hardwareClass))
    }
}
