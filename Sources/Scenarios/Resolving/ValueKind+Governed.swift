extension ValueKind {
    /// The kind of the parameter that the entry's `key` or `set` names, or the asset that a key
    /// beside names, where that decides; nil where it was refused.
    func resolved(by siblings: [Resolved.Entry]) -> ValueKind? {
        if case .amountOf(.beside(let key)) = self { return amount(beside: key, siblings) }
        if self != .governedValue, self != .governedStep { return self }
        for entry in siblings {
            guard case .value(let value, _) = entry.value.content else { continue }
            if case .governed(let name) = value {
                return self == .governedStep ? name.kind.step : name.kind
            }
            if case .scheduled(let key) = value { return key.kind }
        }
        return nil
    }

    /// Of the asset that the key names; nil where it was refused.
    private func amount(beside key: String, _ siblings: [Resolved.Entry]) -> ValueKind? {
        guard let entry = siblings.first(where: { $0.key.name == key }),
            case .value(.text(let symbol), _) = entry.value.content
        else { return nil }
        return .amountOf(.named(symbol))
    }

    /// A difference may be zero, whatever the value may be.
    private var step: ValueKind {
        guard case .ratio(let range) = self else { return self }
        return .ratio(0...range.upperBound)
    }
}
