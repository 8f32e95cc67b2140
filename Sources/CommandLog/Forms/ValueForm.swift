import Rewards
import StrictText

/// How one kind of value stands in JSON: written in one spelling, read strictly.
struct ValueForm<Value>: Sendable {
    let write: @Sendable (Value, inout JSONWriter) -> Void
    let read: @Sendable (JSONField) throws(TextError) -> Value

    /// A form of another type that has this one's spelling.
    ///
    /// - Parameter make: May refuse what the other type cannot hold or its rule forbids.
    func mapped<Other>(
        _ make: @escaping @Sendable (Value) throws(Refusal) -> Other,
        from take: @escaping @Sendable (Other) -> Value
    ) -> ValueForm<Other> {
        ValueForm<Other>(
            write: { (other, writer) in write(take(other), &writer) },
            read: { (field) throws(TextError) in
                let value = try read(field)
                do throws(Refusal) {
                    return try make(value)
                } catch {
                    throw field.refused(error)
                }
            })
    }

    /// The same spelling, and on reading only what a rule accepts.
    func checked(_ check: @escaping @Sendable (Value) throws(Refusal) -> Void) -> ValueForm {
        mapped(
            { (value) throws(Refusal) in
                try check(value)
                return value
            }, from: { $0 })
    }
}

extension ValueForm {
    /// A JSON list.
    static func list<Element>(
        of element: ValueForm<Element>
    ) -> ValueForm where Value == [Element] {
        ValueForm(
            write: { (values, writer) in
                writer.beginArray()
                for value in values { element.write(value, &writer) }
                writer.endArray()
            },
            read: { (field) throws(TextError) in
                var values: [Element] = []
                for entry in try field.elements() { values.append(try element.read(entry)) }
                return values
            })
    }

    /// A value, or the string "none" for no limit.
    static func none<Wrapped>(
        or wrapped: ValueForm<Wrapped>
    ) -> ValueForm where Value == Wrapped? {
        ValueForm(
            write: { (value, writer) in
                if let value { wrapped.write(value, &writer) } else { writer.string("none") }
            },
            read: { (field) throws(TextError) in
                if field.value.isString("none".utf8) { return nil }
                return try wrapped.read(field)
            })
    }
}

extension JSONField {
    /// The text form of a rule's refusal of this value.
    func refused(_ refusal: Refusal) -> TextError {
        error(
            refusal == .outOfRange ? .outOfRange : .conflict,
            expected: "values that the rules accept",
            found: "\(description), refused as \(refusal.rawValue)")
    }
}
