public import CMoniacSettlement
import Conformance

@c @implementation
public func moniac_rule(
    _ ruleCase: UnsafePointer<CChar>?, _ length: Int,
    _ answer: UnsafeMutablePointer<moniac_text>?
) -> Int32 {
    guard let text = ForeignText(ruleCase, length, name: "rule") else {
        return Answer.misused.hand(to: answer)
    }
    return Answer.of {
        let bytes = try text.bytes(maximum: RuleCase.maximumBytes)
        return .ok(try RuleCase(parsing: bytes, name: text.name).answer())
    }.hand(to: answer)
}
