import Rewards
import StrictText

/// One member of a JSON object: its key and how its value is spelt.
struct MemberForm<Value>: Sendable {
    let key: String
    let value: ValueForm<Value>
    /// What stands for a member that is left out; nil where it may not be.
    private let absence: (@Sendable () -> Value)?
    private let isAbsent: @Sendable (Value) -> Bool

    init(_ key: String, _ value: ValueForm<Value>) {
        self.key = key
        self.value = value
        absence = nil
        isAbsent = { _ in false }
    }

    /// A member that is left out where there is no value.
    static func optional<Wrapped>(
        _ key: String, _ wrapped: ValueForm<Wrapped>
    ) -> MemberForm where Value == Wrapped? {
        MemberForm(optional: key, wrapped)
    }

    private init<Wrapped>(
        optional key: String, _ wrapped: ValueForm<Wrapped>
    ) where Value == Wrapped? {
        self.key = key
        value = ValueForm(
            write: { (value, writer) in
                if let value { wrapped.write(value, &writer) }
            },
            read: { (field) throws(TextError) in try wrapped.read(field) })
        absence = { nil }
        isAbsent = { $0 == nil }
    }

    /// The member of an object that has it.
    ///
    /// - Throws: ``TextErrorCode/missingKey``; what the value's form throws.
    func read(_ object: JSONField) throws(TextError) -> Value {
        if let absence {
            guard let field = try object.optional(key) else { return absence() }
            return try value.read(field)
        }
        return try value.read(try object.member(key))
    }

    func write(_ value: Value, _ writer: inout JSONWriter) {
        if isAbsent(value) { return }
        writer.key(key)
        self.value.write(value, &writer)
    }
}

/// How a record, or one variant of a value, stands as the members of a JSON object: all required
/// that are not optional by name, in the order listed.
///
/// One list serves both directions, so that what is written can be read.
struct RecordForm<Record>: Sendable {
    let keys: [String]
    /// Writes the members into an object that is open, behind a tag that names the variant.
    /// False, and nothing written, where the value is of another variant.
    let writeMembers: @Sendable (Record, Tag?, inout JSONWriter) -> Bool
    /// Reads the members; unknown keys are the caller's to refuse.
    let readMembers: @Sendable (JSONField) throws(TextError) -> Record

    /// The member that names a variant.
    struct Tag: Sendable {
        let key: String
        let name: String
    }

    /// - Parameters:
    ///   - members: In the order in which they are written and read.
    ///   - make: Puts the record together; may refuse.
    ///   - take: The members' values in the same order; nil for another variant.
    init<each Value>(
        _ members: repeat MemberForm<each Value>,
        make: @escaping @Sendable (repeat each Value) throws(Refusal) -> Record,
        take: @escaping @Sendable (Record) -> (repeat each Value)?
    ) {
        let members = (repeat each members)
        var keys: [String] = []
        for member in repeat each members { keys.append(member.key) }
        self.keys = keys
        writeMembers = { (record, tag, writer) in
            guard let values = take(record) else { return false }
            if let tag { writer.write(tag) }
            for (member, value) in repeat (each members, each values) {
                member.write(value, &writer)
            }
            return true
        }
        readMembers = { (object) throws(TextError) in
            let values = (repeat try (each members).read(object))
            do throws(Refusal) {
                return try make(repeat each values)
            } catch {
                throw object.refused(error)
            }
        }
    }

    /// As the general form; a tuple of one value is that value, which the general form cannot say.
    init<Value>(
        _ member: MemberForm<Value>,
        make: @escaping @Sendable (Value) throws(Refusal) -> Record,
        take: @escaping @Sendable (Record) -> Value?
    ) {
        keys = [member.key]
        writeMembers = { (record, tag, writer) in
            guard let value = take(record) else { return false }
            if let tag { writer.write(tag) }
            member.write(value, &writer)
            return true
        }
        readMembers = { (object) throws(TextError) in
            let value = try member.read(object)
            do throws(Refusal) {
                return try make(value)
            } catch {
                throw object.refused(error)
            }
        }
    }

    /// The record as an object of its own; other keys are refused.
    var object: ValueForm<Record> {
        ValueForm(
            write: { (record, writer) in
                writer.beginObject()
                let isWritten = writeMembers(record, nil, &writer)
                precondition(isWritten, "a record without variants always has its members")
                writer.endObject()
            },
            read: { (field) throws(TextError) in
                try field.requireKeys(keys)
                return try readMembers(field)
            })
    }
}

extension JSONWriter {
    fileprivate mutating func write<Record>(_ tag: RecordForm<Record>.Tag) {
        key(tag.key)
        string(tag.name)
    }
}
