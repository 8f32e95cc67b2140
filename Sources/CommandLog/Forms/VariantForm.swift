import StrictText

/// How a value of several variants stands in a JSON object: a tag names the variant, the other
/// members are the variant's.
struct VariantForm<Value>: Sendable {
    private let tag: String
    private let variants: [Variant]
    private let names: [String]
    private let places: [String: Int]
    private let name: (@Sendable (Value) -> String)?

    private struct Variant: Sendable {
        let name: String
        /// The tag's key, the variant's, and those of the object around them.
        let keys: [String]
        let record: RecordForm<Value>
    }

    /// Few variants, tried one after the other.
    ///
    /// - Parameters:
    ///   - tag: The key whose string names the variant.
    ///   - variants: Each name with its members.
    init(tag: String, _ variants: KeyValuePairs<String, RecordForm<Value>>) {
        self.init(tag: tag, others: [], name: nil, [variants])
    }

    /// - Parameters:
    ///   - tag: The key whose string names the variant.
    ///   - others: Keys of the same object that belong to its owner.
    ///   - name: The variant of a value; nil to try one after the other.
    ///   - groups: Each name with its members. Those read most often come first.
    init(
        tag: String, others: [String], name: (@Sendable (Value) -> String)?,
        _ groups: [KeyValuePairs<String, RecordForm<Value>>]
    ) {
        self.tag = tag
        self.name = name
        variants = groups.joined().map { name, record in
            Variant(name: name, keys: [tag] + record.keys + others, record: record)
        }
        names = variants.map { $0.name }
        places = Dictionary(uniqueKeysWithValues: zip(names, variants.indices))
        for variant in variants {
            precondition(
                Set(variant.keys).count == variant.keys.count,
                "\(variant.name) has a key twice: \(variant.keys)")
        }
    }

    /// Writes the tag and the variant's members into an object that is open.
    ///
    /// - Complexity: O(members) where the form knows a value's name, else O(variants).
    func writeMembers(_ value: Value, _ writer: inout JSONWriter) {
        if let place = name.flatMap({ places[$0(value)] }) {
            if write(value, as: variants[place], &writer) { return }
        } else {
            for variant in variants where write(value, as: variant, &writer) { return }
        }
        preconditionFailure("a variant is missing from the table of \(tag): \(value)")
    }

    private func write(
        _ value: Value, as variant: Variant, _ writer: inout JSONWriter
    ) -> Bool {
        variant.record.writeMembers(
            value, RecordForm<Value>.Tag(key: tag, name: variant.name), &writer)
    }

    /// Reads the tag and the variant's members; refuses keys that are nobody's.
    ///
    /// - Complexity: O(variants + members²).
    func readMembers(_ object: JSONField) throws(TextError) -> Value {
        let name = try object.member(tag)
        for variant in variants where name.value.isString(variant.name.utf8) {
            try object.requireKeys(variant.keys)
            return try variant.record.readMembers(object)
        }
        _ = try name.choice(of: names)
        preconditionFailure("a listed name is a variant's")
    }

    /// The value as an object of its own.
    var object: ValueForm<Value> {
        ValueForm(
            write: { (value, writer) in
                writer.beginObject()
                writeMembers(value, &writer)
                writer.endObject()
            },
            read: { (field) throws(TextError) in try readMembers(field) })
    }
}
