import Rewards
import StrictText

/// Collects what is wrong with values that are each well-formed but do not fit together.
struct Meaning {
    private(set) var errors = TextErrors()

    mutating func refuse(
        _ place: TextPlace, _ code: TextErrorCode, expected: String, found: String,
        hint: String? = nil
    ) {
        errors.add(place.error(code, expected: expected, found: found, hint: hint))
    }

    mutating func refuse(_ error: TextError) {
        errors.add(error)
    }

    /// Runs a mechanism's own check; its refusal is the last word where no kinder message came.
    mutating func check(_ place: TextPlace, _ rule: () throws(Refusal) -> Void) {
        do throws(Refusal) {
            try rule()
        } catch {
            refuse(
                place, .conflict, expected: "parameters that fit together",
                found: "the refusal \(error.rawValue)")
        }
    }

    /// Two entries of a list with one name.
    mutating func requireUnique(_ names: [Resolved], what: String) {
        var first: [String: Resolved] = [:]
        for name in names {
            if let earlier = first[name.text] {
                let at = earlier.place.position.map { ", first at \($0)" } ?? ""
                refuse(
                    name.place, .duplicateName, expected: "each \(what) once",
                    found: "the duplicate name \"\(name.text)\"\(at)")
            } else {
                first[name.text] = name
            }
        }
    }

    /// The first row of a step table is at zero, and the rows rise.
    mutating func requireRising(
        _ rows: [Resolved], _ key: String, from first: UInt128?, _ value: (Resolved) -> UInt128
    ) {
        var previous: UInt128?
        for row in rows {
            let current = value(row[key])
            if let previous {
                if current <= previous {
                    refuse(
                        row[key].place, .wrongOrder, expected: "rows that rise",
                        found: "\"\(row[key].written)\", not greater than the row before")
                }
            } else if let first, current != first {
                refuse(
                    row[key].place, .wrongOrder, expected: "a first row at 0",
                    found: "\"\(row[key].written)\"")
            }
            previous = current
        }
    }
}
