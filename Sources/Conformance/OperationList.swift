import Rewards
import StrictText

/// Runs the operations of a mechanism with state, in order.
///
/// Each entry of the answer is `{"ok": {…}}` or `{"refuses": "name"}`; a refusal, generic ones
/// included, stays inside its operation.
///
/// - Source: `docs/MECHANISMS.md`, conventions — stated.
struct OperationList {
    private let operations: [JSONValue]

    /// Takes the list at `ops`.
    ///
    /// - Throws: ``Refusal/missingField``, ``Refusal/malformedField`` when it is no list.
    init(_ input: FieldReader) throws(Refusal) {
        operations = try input.list("ops") { (value) throws(Refusal) in value }
    }

    /// - Parameter apply: Runs one operation and answers its `ok` members.
    func run(
        _ apply: (FieldReader) throws(Refusal) -> [(key: String, value: ResultValue)]
    ) -> ResultValue {
        .list(
            operations.map { operation in
                do throws(Refusal) {
                    return .object([("ok", .object(try apply(try FieldReader(operation))))])
                } catch {
                    return .object([("refuses", .text(error.rawValue))])
                }
            })
    }
}
