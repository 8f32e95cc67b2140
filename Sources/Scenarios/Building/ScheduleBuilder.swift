import Economy
import Rewards
import Settlement
import StrictText

/// Dated changes and expectations.
struct ScheduleBuilder {
    let root: Resolved

    private var horizon: Int { root["horizon"].days }

    /// - Parameter governance: Nil when the protocol was refused; then its keys are not judged.
    /// - Returns: In day order; equal days keep file order.
    func changes(_ governance: [GovernedTerms]?, _ meaning: inout Meaning) -> [ScheduledChange] {
        var changes: [ScheduledChange] = []
        for entry in root["schedule"].items {
            checkDay(entry["at"], entry["at"].days, &meaning)
            if let change = change(entry, governance, &meaning) {
                changes.append(ScheduledChange(day: entry["at"].days, change: change))
            }
        }
        let order = changes.indices.sorted {
            (changes[$0].day, $0) < (changes[$1].day, $1)
        }
        return order.map { changes[$0] }
    }

    private func change(
        _ entry: Resolved, _ governance: [GovernedTerms]?, _ meaning: inout Meaning
    ) -> ScheduledChange.Change? {
        switch entry["set"].scheduledKey.target {
        case .governed(let name):
            return govern(entry, name, governance, &meaning)
        case .arrivals(let workload):
            let names = root["demand"]["workloads"].items.map { $0["name"].text }
            guard let index = names.firstIndex(of: workload) else {
                meaning.refuse(
                    entry["set"].place, .unknownName, expected: "a workload of demand.workloads",
                    found: "the unknown name \"\(workload)\"",
                    hint: Spelling.nearest(to: workload, among: names))
                return nil
            }
            let arrivals = root["demand"]["workloads"].items[index]["arrivals"]
            if arrivals["process"].text == "trace" {
                meaning.refuse(
                    entry["set"].place, .conflict,
                    expected: "a workload whose arrivals have a rate",
                    found: "\"\(workload)\", whose arrivals are a trace")
                return nil
            }
            return .arrivals(workload: index, factor: entry["to"].share)
        }
    }

    private func govern(
        _ entry: Resolved, _ name: GovernedParameterName, _ governance: [GovernedTerms]?,
        _ meaning: inout Meaning
    ) -> ScheduledChange.Change? {
        guard let governance else { return nil }
        guard let terms = governance.first(where: { $0.key == name.key }) else {
            meaning.refuse(
                entry["set"].place, .unknownName,
                expected: "a key that protocol.governance lists", found: "\"\(name.path)\"")
            return nil
        }
        let value = name.raw(entry["to"].value)
        let bounds = root["protocol"]["governance"].items.first {
            $0["key"].governedName.key == name.key
        }
        if let bounds, value < terms.minimum || value > terms.maximum {
            meaning.refuse(
                entry["to"].place, .outOfRange, expected: bounds.governedRange,
                found: "\"\(entry["to"].written)\"")
        }
        return .govern(key: name.key, value: value)
    }

    func expectations(_ meaning: inout Meaning) -> [Expectation] {
        root["expect"].items.map { entry in
            guard case .moment(let on) = entry["on"].value,
                case .comparison(let comparison, let value, let asset) = entry["is"].value
            else { preconditionFailure("the language reads moments and comparisons") }
            if case .day(let day) = on { checkDay(entry["on"], day, &meaning) }
            return Expectation(
                metric: entry["metric"].text, on: on, comparison: comparison, value: value,
                asset: asset, text: entry["is"].written, place: entry["is"].place)
        }
    }

    private func checkDay(_ entry: Resolved, _ day: Int, _ meaning: inout Meaning) {
        if day < horizon { return }
        meaning.refuse(
            entry.place, .outOfRange,
            expected: "a day before the horizon \(root["horizon"].written(beside: entry))",
            found: "\"\(entry.written)\"")
    }
}
