import Conformance
import StrictText
import Testing

@Suite struct VectorFileTests {
    private static let sound =
        #"{"mechanism":"pro-rata","version":1,"cases":[{"name":"v1","source":"s","status":"code","#
        + #""parameters":{},"input":{"pot":"0","weights":[]},"#
        + #""expect":{"parts":{},"carried":"0"}}]}"#

    private func read(_ text: String) throws(TextError) -> VectorFile {
        try VectorFile(parsing: Array(text.utf8), name: "v.json")
    }

    @Test func `a file is read with its cases`() throws {
        let file = try read(Self.sound)
        #expect(file.mechanism == "pro-rata" && file.cases.count == 1)
        #expect(file.cases[0].name == "v1" && file.cases[0].status == "code")
        #expect(file.cases[0].source == "s")
    }

    @Test(
        arguments: [
            ("\"version\":1", "\"version\":99", .unknownVersion),
            ("\"version\":1", "\"version\":1.0", .notAnInteger),
            ("\"version\":1", "\"version\":-0", .notAnInteger),
            ("\"version\":1", "\"version\":0", .outOfRange),
            ("\"version\":1", "\"version\":1e400", .notAnInteger),
            ("\"version\":1", "\"version\":18446744073709551617", .outOfRange),
            ("\"version\":1", "\"version\":null", .wrongType),
            ("\"version\":1", "\"version\":\"1\"", .wrongType),
            ("\"version\":1,", "", .missingKey),
            ("\"pro-rata\"", "\"pro-ratas\"", .unknownName), ("\"pro-rata\"", "7", .wrongType),
            ("\"name\":\"v1\"", "\"name\":\"v1\",\"comment\":\"x\"", .unknownKey),
            ("\"name\":\"v1\",", "", .missingKey), ("\"name\":\"v1\"", "\"name\":1", .wrongType),
            ("\"source\":\"s\",", "", .missingKey), ("\"code\"", "\"Code\"", .unknownChoice),
            ("\"status\":\"code\",", "", .missingKey),
            ("\"parameters\":{}", "\"parameters\":[]", .wrongType),
            ("\"parameters\":{},", "", .missingKey), ("\"expect\":{", "\"expects\":{", .unknownKey),
            (",\"expect\":{\"parts\":{},\"carried\":\"0\"}", "", .missingKey),
            ("\"expect\":{", "\"refuses\":\"overflow\",\"expect\":{", .conflict),
            ("\"expect\":{\"parts\":{},\"carried\":\"0\"}", "\"expect\":[]", .wrongType),
            ("\"expect\":{\"parts\":{},\"carried\":\"0\"}", "\"refuses\":7", .wrongType),
            ("\"cases\":[", "\"cases\":[7,", .wrongType), ("]}", "]},", .trailingText),
            ("{\"mechanism\"", "[{\"mechanism\"", .unexpectedEnd),
        ] as [(String, String, TextErrorCode)])
    func `another file is refused`(part: String, other: String, code: TextErrorCode) throws {
        let text = Self.sound.replacing(part, with: other, maxReplacements: 1)
        try #require(text != Self.sound)
        do throws(TextError) {
            _ = try read(text)
            Issue.record("\(text) was accepted")
        } catch {
            // The last replacement touches the end of the weights: any refusal of syntax will do.
            #expect(error.code == code || part == "]}", "\(error)")
        }
    }

    @Test func `a list at the top is refused`() throws {
        do throws(TextError) {
            _ = try read("[]")
            Issue.record("a list was accepted")
        } catch {
            #expect(error.code == .wrongTopLevel)
        }
    }

    @Test func `a misspelt mechanism gets a hint`() throws {
        do throws(TextError) {
            _ = try read(Self.sound.replacing("pro-rata", with: "prorata"))
            Issue.record("an unknown mechanism was accepted")
        } catch {
            #expect(error.hint == "pro-rata" && error.keyPath == "mechanism")
        }
    }
}
