public import Scenarios

/// A value that differs between two scenarios, and where each was set.
public struct ScenarioChange: Hashable, Sendable {
    public var key: String
    /// As written, or as the language words its default; nil where the scenario has no such key.
    public var old: String?
    public var new: String?
    /// `FILE:LINE`, `--set:N`, or `default`; nil where the scenario has no such key.
    public var oldOrigin: String?
    public var newOrigin: String?
    /// Where the value or its rule is taken from, as far as the language knows.
    public var source: String?

    /// Every difference in what decides a run, in the order of the keys: names, titles, remarks
    /// and expectations are left out.
    ///
    /// - Complexity: O(keys · log keys).
    public static func all(from old: Explanation, to new: Explanation) -> [ScenarioChange] {
        let before = old.entries.filter { isOfRun($0.path) }
        let after = new.entries.filter { isOfRun($0.path) }
        var places: [String: Int] = [:]
        for (index, entry) in before.enumerated() { places[entry.path] = index }
        var matched = Array(repeating: false, count: before.count)
        var changes: [ScenarioChange] = []
        for entry in after {
            guard let place = places[entry.path] else {
                changes.append(ScenarioChange(nil, entry))
                continue
            }
            matched[place] = true
            if before[place].value != entry.value {
                changes.append(ScenarioChange(before[place], entry))
            }
        }
        for (index, entry) in before.enumerated() where !matched[index] {
            changes.append(ScenarioChange(entry, nil))
        }
        return changes
    }

    private init(_ old: Explanation.Entry?, _ new: Explanation.Entry?) {
        key = new?.path ?? old?.path ?? ""
        self.old = old?.value
        self.new = new?.value
        oldOrigin = old?.origin
        newOrigin = new?.origin
        let known = new ?? old
        source = (known?.source ?? known?.rule).map { "\($0.text) — \($0.status.rawValue)" }
    }

    private static func isOfRun(_ path: String) -> Bool {
        let first = path.prefix { $0 != "." && $0 != "[" }
        return !["name", "title", "extends", "remarks", "expect", "sweep"].contains(first)
    }
}
