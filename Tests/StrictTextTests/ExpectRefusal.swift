import StrictText
import Testing

/// Runs a reader that must refuse, and hands back the refusal.
@discardableResult
func expectRefusal<Value>(
    _ code: TextErrorCode, at position: SourcePosition? = nil,
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) -> TextError? {
    do {
        let value = try body()
        Issue.record("expected \(code.rawValue), found \(value)", sourceLocation: sourceLocation)
        return nil
    } catch let error as TextError {
        #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
        if let position {
            #expect(error.position == position, "\(error)", sourceLocation: sourceLocation)
        }
        return error
    } catch {
        Issue.record("expected a TextError, found \(error)", sourceLocation: sourceLocation)
        return nil
    }
}

/// The place that tests of single values use.
let somewhere = TextPlace(
    file: "a.yaml", position: SourcePosition(line: 3, column: 9), keyPath: "market.price")

/// A small generator with a printed seed; splitmix64.
struct TestGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }
}
