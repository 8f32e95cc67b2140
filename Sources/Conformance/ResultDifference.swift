import StrictText

/// The first place where an answer is not what a vector expects.
struct ResultDifference: Equatable {
    /// Keys joined by points, list places in brackets; empty at the top.
    let path: String
    let expected: String
    let found: String

    /// Compares all keys and all values; the order of an object's members does not matter.
    ///
    /// - Returns: `nil` when both are the same.
    /// - Complexity: O(values).
    static func first(
        expected: JSONValue, found: ResultValue, path: String = ""
    ) -> ResultDifference? {
        func differs() -> ResultDifference {
            ResultDifference(path: path, expected: compact(expected), found: found.json)
        }
        switch found {
        case .text(let text):
            return expected.isString(text.utf8) ? nil : differs()
        case .boolean(let value):
            return expected.boolean == value ? nil : differs()
        case .list(let values):
            guard expected.kind == .array, expected.count == values.count else { return differs() }
            for (index, pair) in zip(expected.elements, values).enumerated() {
                let inside = first(
                    expected: pair.0, found: pair.1, path: path + "[\(index)]")
                if let inside { return inside }
            }
            return nil
        case .object(let members):
            if expected.kind != .object { return differs() }
            return firstMember(expected: expected, found: members, path: path)
        }
    }

    /// Compares two objects: members in the order of the answer, then what the answer lacks.
    private static func firstMember(
        expected: JSONValue, found: [(key: String, value: ResultValue)], path: String
    ) -> ResultDifference? {
        // By bytes: texts that Swift holds for equal may be different ids.
        var wanted: [[UInt8]: JSONValue] = [:]
        for (key, value) in expected.members { wanted[Array((key.string ?? "").utf8)] = value }
        for (key, value) in found {
            let inside = path.isEmpty ? key : path + "." + key
            guard let want = wanted.removeValue(forKey: Array(key.utf8)) else {
                return ResultDifference(path: inside, expected: "nothing", found: value.json)
            }
            if let difference = first(expected: want, found: value, path: inside) {
                return difference
            }
        }
        for (key, value) in expected.members {
            let name = key.string ?? ""
            if wanted[Array(name.utf8)] == nil { continue }
            return ResultDifference(
                path: path.isEmpty ? name : path + "." + name, expected: compact(value),
                found: "nothing")
        }
        return nil
    }

    /// A JSON value on one line, without white space.
    static func compact(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        write(value, to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
        switch value.kind {
        case .object:
            writer.beginObject()
            for (key, member) in value.members {
                writer.key(key.string ?? "")
                write(member, to: &writer)
            }
            writer.endObject()
        case .array:
            writer.beginArray()
            for element in value.elements { write(element, to: &writer) }
            writer.endArray()
        case .string: writer.string(value.string ?? "")
        case .number:
            if let integer = value.integer {
                writer.integer(integer)
            } else {
                writer.real(value.double ?? 0)
            }
        case .boolean: writer.boolean(value.boolean ?? false)
        case .null: writer.null()
        }
    }
}
