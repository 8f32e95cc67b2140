extension Shape {
    /// As a message expects it.
    var expected: String {
        switch self {
        case .value(let kind): kind.article
        case .alternative(let inner, let word): "\(word), or \(inner.expected)"
        case .mapping: "a mapping (key: value)"
        case .list: "a list"
        case .variants(let tag, _, let variants):
            "a mapping with \(tag): \(variants.map(\.name).joined(separator: " | "))"
        }
    }

    /// The key that tells the variants apart.
    ///
    /// - Precondition: the shape has variants.
    var tagKey: KeyDescription {
        guard case .variants(let tag, let doc, let variants) = self else {
            preconditionFailure("only variants have a tag")
        }
        return .key(tag, .value(.choice(variants.map(\.name))), .required, doc)
    }
}
