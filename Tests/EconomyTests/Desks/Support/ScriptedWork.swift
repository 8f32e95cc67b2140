@testable import Economy
import RandomStreams
import Rewards
import Settlement

/// Providers that join at once, do the same work every day, and leave when they are told to.
struct ScriptedWork: Desk {
    let instants: [Int64] = [1, 43_000]
    let draws: UInt64 = 0
    /// Done by each provider at noon, by task type. Unit: work units.
    var work: [Double]
    /// The day on which a provider is gone, by its name.
    var leaveDays: [String: Int] = [:]
    /// A work of its own, by name.
    var workOf: [String: [Double]] = [:]

    init(_ work: [Double] = [0, 0, 0]) {
        self.work = work
    }

    mutating func act(at second: Int64, _ site: inout Site) {
        if second == 1 { beginDay(&site) }
        if second != 43_000 { return }
        for index in site.providers.indices where site.providers[index].isActive {
            let done = workOf[site.providers[index].name.text] ?? work
            for task in done.indices { site.providers[index].work[task] += done[task] }
        }
    }

    private func beginDay(_ site: inout Site) {
        if site.day == 0 { join(&site) }
        for index in site.providers.indices
        where leaveDays[site.providers[index].name.text] == site.day {
            site.providers[index].isActive = false
        }
    }

    private func join(_ site: inout Site) {
        for (number, cohort) in site.configuration.network.providers.enumerated() {
            let entity = StreamEntity("provider/" + cohort.name)
            for member in 0..<cohort.count {
                let name = SmallNetwork.name(MemberName.text(cohort.name, member))
                site.providers.append(
                    SpotProvider(
                        cohort: number, name: name, entity: entity.member(UInt64(member)), ask: 1,
                        joinDay: 0, isActive: true, accounts: [nil],
                        work: Array(repeating: 0, count: work.count), reputation: 1))
            }
        }
        site.providers.sort { $0.name < $1.name }
        for index in site.providers.indices {
            site.providers[index].accounts[0] = site.openAccount(site.providers[index].name)
        }
    }

    mutating func endDay(_ site: inout Site) {}

    func metrics(_ site: borrowing Site) -> [Metric] { [] }
}
