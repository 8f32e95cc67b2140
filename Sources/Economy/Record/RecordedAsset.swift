/// An asset of a run, as its figures name it.
///
/// An amount in a record has no asset of its own: its unit, or its account, names one by symbol.
public struct RecordedAsset: Hashable, Sendable {
    /// Where its units come from.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// Minted once, at genesis.
        case issued
        /// Brought in from outside, and taken out.
        case external
        /// Stands on another chain for what a bridge holds or has burned at home.
        case bridged
    }

    /// What becomes of the fees of jobs that are paid in it.
    public enum FeeUse: String, Hashable, Sendable, CaseIterable {
        /// No job is paid in it.
        case none
        /// They are the treasury's at once.
        case treasury
        /// They are revenue: divided at each edge.
        case divided
        /// They are sold for the revenue's asset at each edge, as far as a market takes them.
        case converted
    }

    /// Unique in a run. One to 128 printable ASCII characters.
    public var symbol: String
    /// Range: 0 … 18.
    public var decimals: UInt8
    public var origin: Origin
    public var fees: FeeUse

    public init(symbol: String, decimals: UInt8, origin: Origin, fees: FeeUse = .none) {
        self.symbol = symbol
        self.decimals = decimals
        self.origin = origin
        self.fees = fees
    }

    /// How names of series carry each asset: its symbol in lower case, with `_` for what is neither
    /// letter nor digit. Shape: one each, no two equal.
    ///
    /// - Complexity: O(assets²).
    public static func nameParts(of assets: [RecordedAsset]) -> [String] {
        var keys: [String] = []
        for (index, asset) in assets.enumerated() {
            var key = String(decoding: asset.symbol.utf8.map(keyByte), as: UTF8.self)
            while keys.contains(key) { key += "_\(index)" }
            keys.append(key)
        }
        return keys
    }

    private static func keyByte(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: UInt8(ascii: "_")
        }
    }
}
