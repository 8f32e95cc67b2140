extension ValueKind {
    /// The kind of the parameter that the entry's `key` or `set` names, where that decides; nil
    /// where it was refused.
    func resolved(by siblings: [Resolved.Entry]) -> ValueKind? {
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

    /// A difference may be zero, whatever the value may be.
    private var step: ValueKind {
        guard case .ratio(let range) = self else { return self }
        return .ratio(0...range.upperBound)
    }
}
