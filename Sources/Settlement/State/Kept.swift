/// A large value that is kept outside of what holds it, so that a copy of the holder copies a
/// reference. It never changes: another value is another object.
@usableFromInline
final class Kept<Value: Hashable & Sendable>: Hashable, Sendable {
    @usableFromInline let value: Value

    init(_ value: Value) {
        self.value = value
    }

    @usableFromInline
    static func == (left: Kept, right: Kept) -> Bool {
        left === right || left.value == right.value
    }

    @usableFromInline
    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
