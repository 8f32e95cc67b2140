@testable import Economy
import Rewards
import Settlement

/// A protocol and some desks, day by day, without the rest of a world.
struct DeskDays {
    var site: Site
    var desks: [any Desk]

    init(
        _ configuration: Configuration, _ desks: [any Desk], replication: UInt32 = 0,
        observer: (any RunObserver)? = nil
    ) throws {
        let state = try ProtocolState(configuration.protocolTerms)
        let price = configuration.market.price.opening
        site = Site(
            configuration: configuration, replication: replication,
            desk: CommandDesk(state: state, hashSeed: 0),
            history: RunHistory(state: state, opening: price), prices: [price])
        site.desk.observer = observer
        self.desks = desks
    }

    /// The protocol's state as it stands.
    var state: ProtocolState { site.desk.state }

    mutating func run(days: Int) {
        for _ in 0..<days { runDay() }
    }

    private mutating func runDay() {
        let start = site.seconds
        let epoch = Int64(site.configuration.protocolTerms.epochLength.count)
        var seconds =
            desks.flatMap(\.instants)
            + stride(
                from: epoch, to: Calendar.day, by: Int(epoch))
        seconds.append(Calendar.day)
        for second in Set(seconds).sorted() {
            site.seconds = start + second
            for index in desks.indices where desks[index].instants.contains(second) {
                desks[index].act(at: second, &site)
            }
            if second == Calendar.day {
                site.submit(.observePrice(asset: .token, price: site.prices[0]))
            }
            if site.seconds % epoch == 0 { settle() }
        }
        for index in desks.indices { desks[index].endDay(&site) }
        site.book.closeDay()
    }

    private mutating func settle() {
        guard case .settled(let report) = site.submit(.settleEpoch)?.outcome else { return }
        site.history.add(report)
    }

    func values(_ name: String) -> Series.Values? {
        site.book.series.first { $0.name == name }?.values
    }

    func metric(_ name: String) -> MetricValue? {
        desks.flatMap { $0.metrics(site) }.first { $0.name == name }?.value
    }
}
