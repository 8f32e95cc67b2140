import CMoniacSettlement
import Foundation
import StrictText
import Testing

@Suite struct `A rule through the interface` {
    /// The figures of all conformance vectors, out of the sources that hold them for other tests.
    static func vectorFiles() throws -> [JSONField] {
        let folder = BuiltLibrary.root.appendingPathComponent("Tests/ConformanceTests/Vectors")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.map { name in
            let text = try String(
                contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            let literal = try #require(text.wholeMatch(of: #/(?s).*?#"""\n(.*)\n *"""#\n.*/#))
            // A backslash breaks a long line of a literal, not of its text.
            let figures = literal.1.replacing(#/\\#\n */#, with: "")
            return JSONField(try JSONValue(parsing: Array(figures.utf8), name: name))
        }
    }

    @Test func `gives what every conformance vector expects`() throws {
        var (cases, mechanisms) = (0, Set<String>())
        for file in try `A rule through the interface`.vectorFiles() {
            let mechanism = try file.member("mechanism").string()
            mechanisms.insert(mechanism)
            for vector in try file.member("cases").elements() {
                var writer = JSONWriter()
                writer.beginObject()
                writer.key("mechanism")
                writer.string(mechanism)
                for key in ["parameters", "input"] {
                    writer.key(key)
                    writer.sorted(try vector.member(key).value)
                }
                writer.endObject()
                let (code, answer) = call(writer.bytes)
                let refuses = try vector.optional("refuses")
                let found = JSONField(try JSONValue(parsing: Array(answer.utf8), name: "answer"))
                let key = refuses == nil ? "expect" : "refuses"
                let name = try vector.member("name").string()
                let expected = sorted(try vector.member(key).value)
                #expect(code == (refuses == nil ? MONIAC_OK : MONIAC_REFUSED))
                #expect(sorted(try found.member(key).value) == expected, "\(mechanism): \(name)")
                cases += 1
            }
        }
        #expect(cases == 795 && mechanisms.count == 38)
    }

    @Test(arguments: [
        (#"{"mechanism":"pro-rat","parameters":{},"input":{}}"#, "unknown-name"),
        (#"{"mechanism":"reward-drip","parameters":{},"input":{}}"#, "unknown-name"),
        (#"{"mechanism":"pro-rata","parameters":{},"input":[]}"#, "wrong-type"),
        (#"{"mechanism":"pro-rata","input":{}}"#, "missing-key"),
        (#"{"mechanism":"pro-rata","parameters":{},"input":{},"expect":{}}"#, "unknown-key"),
        (#"{"mechanism":7,"parameters":{},"input":{}}"#, "wrong-type"),
        (#"{"mechanism":"pro-rata","mechanism":"vesting"}"#, "duplicate-key"),
    ])
    func `is not guessed from a text that names none`(text: String, code: String) {
        let found = call(Array(text.utf8))
        #expect(found.code == MONIAC_UNREADABLE)
        #expect(found.answer.contains("\"code\":\"\(code)\""), "\(found.answer)")
    }

    @Test func `refuses figures that are missing or malformed by their name`() {
        let missing = call(Array(#"{"mechanism":"pro-rata","parameters":{},"input":{}}"#.utf8))
        #expect(missing == (MONIAC_REFUSED, #"{"refuses":"missing-field"}"#))
        let number = #"{"mechanism":"pro-rata","parameters":{},"input":{"pot":1}}"#
        #expect(call(Array(number.utf8)) == (MONIAC_REFUSED, #"{"refuses":"malformed-integer"}"#))
    }

    private func call(_ text: [UInt8]) -> (code: Int32, answer: String) {
        ForeignProtocol.answered(text) { moniac_rule($0, $1, $2) }
    }

    private func sorted(_ value: JSONValue) -> String {
        var writer = JSONWriter()
        writer.sorted(value)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    /// A value of text, lists and objects, members by their key.
    fileprivate mutating func sorted(_ value: JSONValue) {
        switch value.kind {
        case .object:
            beginObject()
            let members = value.members.map { (key: $0.key.string ?? "", value: $0.value) }
            for member in members.sorted(by: { $0.key < $1.key }) {
                key(member.key)
                sorted(member.value)
            }
            endObject()
        case .array:
            beginArray()
            for element in value.elements { sorted(element) }
            endArray()
        case .boolean: boolean(value.boolean == true)
        case .number: integer(value.integer ?? .max)
        case .null: null()
        case .string: string(value.string ?? "")
        }
    }
}
