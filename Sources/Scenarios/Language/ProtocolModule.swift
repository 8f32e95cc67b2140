/// A part of a protocol that a composition may do without.
///
/// Keys that speak of a part are known only where it is.
enum ProtocolModule: String, Hashable, Sendable, CaseIterable {
    /// Bookings, capacity rewards, collateral, delegation, slashing: they come together.
    case hardware
    case jobs
    case revenue
    case stakingPool = "staking_pool"
    case buyBack = "buy_back"
    case mining
    case bridge
    case treasury

    /// Keys under `protocol` of which one, when written, brings the module in.
    var sections: [String] {
        switch self {
        case .hardware: Language.hardwareSections.map(\.name)
        default: [rawValue]
        }
    }

    /// As messages name it.
    var phrase: String {
        switch self {
        case .hardware: "protocol.booking or another hardware mechanism"
        default: "protocol.\(rawValue)"
        }
    }

    /// As the key tables name it.
    var condition: String {
        switch self {
        case .hardware: "Only with hardware mechanisms such as `protocol.booking`."
        default: "Only with `protocol.\(rawValue)`."
        }
    }

    /// Those of a merged tree.
    ///
    /// - Complexity: O(modules · keys under `protocol`).
    static func present(in tree: Tree) -> Set<ProtocolModule> {
        let entries = tree["protocol"]?.entries ?? []
        let written = entries.filter { entry in
            if case .text("none", _) = entry.value.content { return false }
            return true
        }
        return Set(
            allCases.filter { module in
                let sections = module.sections
                return written.contains { sections.contains($0.key) }
            })
    }
}
