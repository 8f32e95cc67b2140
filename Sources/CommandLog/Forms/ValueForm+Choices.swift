import StrictText

extension ValueForm where Value: Sendable {
    /// One of the values listed, by its name.
    ///
    /// - Parameter name: Exhaustive, so that a new case does not compile without a name.
    static func choice(
        of values: [Value], name: @escaping @Sendable (Value) -> String
    ) -> ValueForm {
        let names = values.map(name)
        return ValueForm(
            write: { (value, writer) in writer.string(name(value)) },
            read: { (field) throws(TextError) in
                let text = try field.choice(of: names)
                // `choice` answers with a listed name only.
                return values[names.firstIndex(of: text)!]
            })
    }
}

extension ValueForm
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    /// One case, by its raw value.
    static var choice: ValueForm {
        .choice(of: Array(Value.allCases)) { $0.rawValue }
    }
}
