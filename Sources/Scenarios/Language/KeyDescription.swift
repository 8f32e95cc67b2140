/// How sure a rule or a default is, in the words of the mechanism specification.
public enum SourceStatus: String, Hashable, Sendable, CaseIterable {
    /// Published text.
    case stated
    /// Read in published program source.
    case code
    /// Computed from named data.
    case computed
    /// Our choice, because nothing readable was published.
    case assumed
}

/// Where a rule or a default comes from.
public struct KeySource: Hashable, Sendable {
    public let text: String
    public let status: SourceStatus

    static func stated(_ text: String) -> KeySource { KeySource(text: text, status: .stated) }
    static func code(_ text: String) -> KeySource { KeySource(text: text, status: .code) }
    static func computed(_ text: String) -> KeySource { KeySource(text: text, status: .computed) }
    static func assumed(_ text: String) -> KeySource { KeySource(text: text, status: .assumed) }
}

/// Whether a key must be written.
enum Presence: Hashable, Sendable {
    case required
    /// May be left out; nothing stands for it.
    case optional
    /// May be left out; this text of the language stands for it.
    case fallback(String)
}

/// One key of the language: the only description that reading, explaining and documenting use.
struct KeyDescription: Sendable {
    let name: String
    let shape: Shape
    let presence: Presence
    let doc: String
    /// Of a single value: of its default, or of the rule where it has none. Of a group: of the
    /// mechanism that its keys are the parameters of.
    let source: KeySource?
    /// The module without which the key says nothing, and may not be written.
    var module: ProtocolModule?

    /// The same key, for compositions with a module only.
    func with(_ module: ProtocolModule) -> KeyDescription {
        var key = self
        key.module = module
        return key
    }

    static func key(
        _ name: String, _ shape: Shape, _ presence: Presence, _ doc: String,
        _ source: KeySource? = nil
    ) -> KeyDescription {
        KeyDescription(name: name, shape: shape, presence: presence, doc: doc, source: source)
    }

    /// A key with a default.
    static func key(
        _ name: String, _ shape: Shape, or fallback: String, _ doc: String,
        _ source: KeySource? = nil
    ) -> KeyDescription {
        key(name, shape, .fallback(fallback), doc, source)
    }

    /// A mapping that may be left out, all its keys having defaults.
    static func group(
        _ name: String, _ keys: [KeyDescription], _ doc: String, _ source: KeySource? = nil
    ) -> KeyDescription {
        key(name, .mapping(keys), .fallback("{}"), doc, source)
    }
}

extension [KeyDescription] {
    func with(_ module: ProtocolModule) -> [KeyDescription] { map { $0.with(module) } }
}

/// What a value looks like.
indirect enum Shape: Sendable {
    case value(ValueKind)
    /// As the shape, or this word for "no such thing".
    case alternative(Shape, word: String)
    case mapping([KeyDescription])
    /// A list with at least `minimum` items.
    case list(of: Shape, minimum: Int, maximum: UInt64)
    /// A mapping whose other keys depend on the choice under the key `tag`.
    case variants(tag: String, doc: String, [Variant])

    /// A mapping, or `none` where the composition does without.
    static func mappingOrNone(_ keys: [KeyDescription]) -> Shape {
        .alternative(.mapping(keys), word: "none")
    }

    static func valueOr(_ kind: ValueKind, word: String) -> Shape {
        .alternative(.value(kind), word: word)
    }

    static func list(of shape: Shape, minimum: Int = 0) -> Shape {
        .list(of: shape, minimum: minimum, maximum: ScenarioLimits.entries)
    }
}

/// One choice of ``Shape/variants(tag:doc:_:)``.
struct Variant: Sendable {
    let name: String
    let doc: String
    let source: KeySource?
    let keys: [KeyDescription]

    init(
        _ name: String, _ doc: String, _ source: KeySource? = nil, _ keys: [KeyDescription] = []
    ) {
        self.name = name
        self.doc = doc
        self.source = source
        self.keys = keys
    }
}
