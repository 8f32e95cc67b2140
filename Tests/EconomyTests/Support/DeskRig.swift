import DiscreteEvent
@testable import Economy
import Rewards
import Settlement

/// A site and its spot desk, driven by hand. Times are whole seconds.
struct DeskRig: ~Copyable {
    var site: Site
    var desk: SpotDesk
    let calendar: Calendar
    let collector = CommandCollector()

    init(_ configuration: Configuration) throws {
        let market = try MarketDesk(configuration, replication: 0)
        guard
            let parts = try SpotParts(configuration, replication: 0, prices: market.opening)
        else { preconditionFailure("A test of the spot desk has jobs to buy.") }
        let state = try ProtocolState(configuration.protocolTerms)
        site = Site(
            configuration: configuration, replication: 0,
            desk: CommandDesk(state: state, hashSeed: 1),
            history: RunHistory(state: state, opening: market.opening[0]),
            prices: market.opening)
        site.desk.observer = collector
        site.providers = parts.providers
        calendar = Calendar(
            epoch: 86_400, horizon: Int64(configuration.horizonDays) * 86_400,
            instants: parts.instants)
        desk = SpotDesk(parts, configuration, replication: 0, hashSeed: 1)
    }

    /// Runs everything before the given second, which is then the present, through the desk's own
    /// seconds and the days' edges.
    mutating func run(to second: Int64) {
        while site.seconds < second {
            let next = min(calendar.next(after: site.seconds, bookingEnd: nil), second)
            desk.run(before: next, calendar, &site)
            site.seconds = next
            if next % 86_400 == 0 {
                site.submit(.settleEpoch)
                desk.endDay(&site)
                site.book.closeDay()
            }
            if desk.instants.contains(next % 86_400) { desk.act(at: next % 86_400, &site) }
        }
    }

    mutating func runDays(_ days: Int64) { run(to: days * 86_400) }

    /// Takes a node out, from the present for a while.
    mutating func takeOut(_ node: UInt32, seconds: Int64) {
        desk.flow.takeOut(
            node, until: site.ticks + seconds * 1_000_000, at: site.ticks, &desk.loop.queue)
    }

    /// Job commands so far, with their second and what became of them.
    func commands() -> [(second: Int64, command: JobCommand, refusal: Refusal?)] {
        let genesis = site.configuration.protocolTerms.genesis.seconds
        return collector.entries.compactMap { entry in
            guard case .job(let command) = entry.command else { return nil }
            return (Int64(entry.time.seconds - genesis), command, entry.refusal)
        }
    }

    /// Seconds at which commands of a kind were sent.
    func seconds(_ isWanted: (JobCommand) -> Bool) -> [Int64] {
        commands().filter { isWanted($0.command) }.map(\.second)
    }
}
