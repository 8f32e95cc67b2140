import Ledger
import Rewards
import Settlement

/// Where the token's supply stands.
extension BridgeDesk {
    /// How figures name the chains.
    private var chainNames: [String] { FigureNames.of(terms.chains.map(\.name)) }

    /// The symbol of each chain's asset.
    private func symbols(_ site: borrowing Site) -> [String] {
        let assets = site.configuration.protocolTerms.assets
        return terms.chains.map { assets[Int($0.asset.index)].symbol.text }
    }

    mutating func endDay(_ site: inout Site) {
        let supply = site.desk.state.bridge.supply
        let symbols = symbols(site)
        for (chain, name) in chainNames.enumerated() {
            site.book.amount("supply_on_" + name, symbols[chain], supply.supply[chain])
        }
        let token = symbols[home]
        site.book.amount("bridge_locked", token, supply.locked)
        site.book.amount("bridge_in_flight", token, supply.inFlight)
        site.book.amount("bridge_fees", token, supply.fees)
        site.book.amount("bridge_sent", token, today.sent)
        site.book.amount("bridge_returned", token, today.returned)
        run.add(today)
        today = BridgeActivity()
    }

    func metrics(_ site: borrowing Site) -> [Metric] {
        let supply = site.desk.state.bridge.supply
        let symbols = symbols(site)
        let token = symbols[home]
        func metric(_ name: String, _ value: MetricValue, _ unit: String) -> Metric {
            Metric(name: name, value: value, unit: unit, area: "bridge")
        }
        let supplies = chainNames.enumerated().map { chain, name in
            metric("supply_on_\(name)_end", .amount(supply.supply[chain]), symbols[chain])
        }
        return supplies + [
            metric("bridge_locked_end", .amount(supply.locked), token),
            metric("bridge_in_flight_end", .amount(supply.inFlight), token),
            metric("bridge_fees", .amount(supply.fees), token),
            metric("bridge_sent", .amount(run.sent), token),
            metric("bridge_returned", .amount(run.returned), token),
            metric("bridge_messages", .count(Int64(supply.transfers.count)), "messages"),
            metric("bridge_messages_delivered", .count(run.delivered), "messages"),
            metric("bridge_wishes_cut", .count(run.cut), "wishes"),
        ]
    }
}
