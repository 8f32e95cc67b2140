import Rewards
import Settlement
import StrictText

/// Parameters that governance may change, with their bounds.
struct GovernanceBuilder {
    let terms: Resolved

    func build(_ meaning: inout Meaning) -> [GovernedTerms] {
        var seen: [GovernedKey: Resolved] = [:]
        var governed: [GovernedTerms] = []
        for entry in terms["governance"].items {
            let name = entry["key"].governedName
            if seen.updateValue(entry, forKey: name.key) != nil {
                meaning.refuse(
                    entry["key"].place, .duplicateName, expected: "each governed key once",
                    found: "the duplicate key \"\(name.path)\"")
            }
            checkBounds(entry, name, &meaning)
            governed.append(
                GovernedTerms(
                    key: name.key, minimum: name.raw(entry["minimum"].value),
                    maximum: name.raw(entry["maximum"].value),
                    timelock: entry["timelock"].seconds, mode: mode(entry["mode"].text),
                    maxStep: name.raw(entry["max_step"].value)))
        }
        return governed
    }

    /// minimum ≤ value in force ≤ maximum.
    private func checkBounds(
        _ entry: Resolved, _ name: GovernedParameterName, _ meaning: inout Meaning
    ) {
        guard let current = current(name) else {
            return meaning.refuse(
                entry["key"].place, .conflict, expected: "a parameter with a value",
                found: "\"\(name.path)\", which is none")
        }
        let value = name.raw(current.value)
        let (minimum, maximum) = (entry["minimum"], entry["maximum"])
        if name.raw(minimum.value) > name.raw(maximum.value) {
            meaning.refuse(
                minimum.place, .wrongOrder,
                expected: "a minimum not above the maximum \(maximum.written)",
                found: "\"\(minimum.written)\"")
        } else if value < name.raw(minimum.value) || value > name.raw(maximum.value) {
            // A value that nobody wrote cannot be mended where it stands.
            if current.origin.isLanguage {
                meaning.refuse(
                    entry["key"].place, .outOfRange,
                    expected: "bounds that hold the value in force, \(current.written)",
                    found: "\(minimum.written) … \(maximum.written)")
            } else {
                meaning.refuse(
                    current.place, .outOfRange, expected: entry.governedRange,
                    found: "\"\(current.written)\"")
            }
        }
    }

    /// Nil where the protocol does without the module, the variant or the limit.
    private func current(_ name: GovernedParameterName) -> Resolved? {
        var node: Resolved? = terms
        for part in name.path.split(separator: ".").dropFirst() {
            if case .list(let entries) = node?.content {
                node = spending(String(part), among: entries)
            } else {
                node = node?[optional: String(part)]?.present
            }
        }
        return node
    }

    /// The entry of the token or of the revenue's asset, where that is another one.
    private func spending(_ part: String, among entries: [Resolved]) -> Resolved? {
        let token = terms["token"]["symbol"].text
        let revenue = terms["revenue"].present?["asset"].text
        guard let symbol = part == "token" ? token : revenue, part == "token" || symbol != token
        else { return nil }
        return entries.first { $0["asset"].text == symbol }
    }

    private func mode(_ text: String) -> GovernanceMode {
        switch text {
        case "ratchet_up": .ratchetUp
        case "ratchet_down": .ratchetDown
        case "immutable": .immutable
        default: .free
        }
    }
}

extension Resolved {
    /// Of an entry of `protocol.governance`: its bounds and where they are written, as a message
    /// about a value outside of them expects it.
    var governedRange: String {
        let (minimum, maximum) = (self["minimum"], self["maximum"])
        let place = minimum.place.position.map {
            " (\(PrintableText.escaped(minimum.place.file)):\($0))"
        }
        return "a value in the range \(minimum.written) … \(maximum.written) that "
            + "protocol.governance sets" + (place ?? "")
    }

    var governedName: GovernedParameterName {
        guard case .governed(let name) = value else {
            preconditionFailure("\(path) is no governed key")
        }
        return name
    }

    var scheduledKey: ScheduledKey {
        guard case .scheduled(let key) = value else {
            preconditionFailure("\(path) is no scheduled key")
        }
        return key
    }
}
