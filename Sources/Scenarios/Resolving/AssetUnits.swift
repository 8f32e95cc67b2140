import StrictText

/// An asset whose amounts a scenario writes.
struct AmountUnit: Hashable, Sendable {
    let symbol: String
    let decimals: Int
}

/// The units of all amounts of a scenario, read before everything else.
///
/// What cannot be read here is left out: its own messages are the ones that count.
struct AssetUnits: Hashable, Sendable {
    /// In the order of asset numbers; the token first.
    let units: [AmountUnit]
    /// What the staking pool takes.
    let staked: String?
    /// What revenue is counted in.
    let revenue: String?

    init(_ units: [AmountUnit], staked: String? = nil, revenue: String? = nil) {
        self.units = units
        self.staked = staked
        self.revenue = revenue
    }

    /// - Returns: Nil when the token itself cannot be read.
    /// - Complexity: O(assets).
    init?(of tree: Tree) {
        guard let terms = tree["protocol"], let token = terms["token"],
            let symbol = AssetUnits.symbol(token["symbol"], .symbol),
            let decimals = token["decimals"].map(AssetUnits.decimals) ?? 18
        else { return nil }
        var units = [AmountUnit(symbol: symbol, decimals: decimals)]
        if let assets = terms["assets"], case .list(let entries) = assets.content {
            for entry in entries {
                guard let symbol = AssetUnits.symbol(entry["symbol"], .bridgedSymbol),
                    let own = entry["decimals"].map(AssetUnits.decimals) ?? decimals
                else { continue }
                units.append(AmountUnit(symbol: symbol, decimals: own))
            }
        }
        self.units = units
        staked = AssetUnits.symbol(terms["staking_pool"]?["staked"], .bridgedSymbol)
        revenue = AssetUnits.symbol(terms["revenue"]?["asset"], .bridgedSymbol)
    }

    var token: AmountUnit { units[0] }

    func unit(_ symbol: String) -> AmountUnit? {
        units.first { $0.symbol == symbol }
    }

    private static func symbol(_ tree: Tree?, _ kind: ValueKind) -> String? {
        guard case .text(let symbol) = value(tree, kind) else { return nil }
        return symbol
    }

    private static func decimals(_ tree: Tree) -> Int? {
        guard case .count(let count) = value(tree, .count(0...18)) else { return nil }
        return Int(count)
    }

    private static func value(_ tree: Tree?, _ kind: ValueKind) -> Value? {
        guard let tree, case .text(let text, let isQuoted) = tree.content else { return nil }
        return try? ValueReader(assets: nil).read(
            kind, text, isQuoted: isQuoted, at: tree.origin.place(""))
    }
}
