import Rewards

/// What a single text stands for.
enum ValueKind: Hashable, Sendable {
    /// The version of the language.
    case version
    /// Free text of one line.
    case text
    /// 1 to 128 printable ASCII characters without spaces: an id.
    case name
    /// `[A-Z][A-Z0-9]{0,15}`: a token's symbol, and the unit of its amounts.
    case symbol
    /// The same, perhaps with the chain behind a point: `CXT.a`.
    case bridgedSymbol
    /// The name of a thing declared elsewhere in the scenario.
    case reference(ReferenceKind)
    case choice([String])
    case boolean
    case count(ClosedRange<UInt64>)
    /// A ratio from 0 up: plain, `%` or `bps`. Bounds: raw wads.
    case ratio(ClosedRange<UInt128>)
    /// A ratio that is a whole number of parts, at most `parts` of `whole`.
    case share(upTo: UInt64, of: UInt64)
    /// A model's plain real number.
    case real(ClosedRange<Double>)
    /// Whole seconds. Bounds: seconds.
    case duration(ClosedRange<UInt64>)
    /// A duration of whole days. Bounds: days.
    case days(ClosedRange<UInt64>)
    /// Base units of an asset.
    case amountOf(AmountAsset)
    /// USD, above zero.
    case money
    /// USD for one GPU and hour.
    case hourlyMoney
    /// Events per time.
    case rate
    /// A ratio per time, perhaps negative.
    case growth
    case date
    /// A file.
    case path
    /// The key path of a parameter that governance may change.
    case governedKey
    /// A value of the kind of the parameter that the entry's `key` or `set` names.
    case governedValue
    /// A difference of such values.
    case governedStep
    /// What a schedule changes: a governed parameter or a workload's arrivals.
    case scheduledKey
    /// `end` or a duration of whole days.
    case moment
    /// `>= 10_000_000 ICNT`.
    case comparison

    /// Base units of the scenario's token.
    static let amount = ValueKind.amountOf(.token)
    /// What the protocol counts in basis points.
    static let basisPoints = ValueKind.share(upTo: 10_000, of: 10_000)

    static let fraction = ValueKind.ratio(0...Wad.scale)
    static let anyDuration = ValueKind.duration(0...Seconds.bound)
    static let positiveDuration = ValueKind.duration(1...Seconds.bound)

    static func ratio(upTo bound: UInt128) -> ValueKind { .ratio(0...bound * Wad.scale) }
}

/// Which asset an amount is of.
enum AmountAsset: Hashable, Sendable {
    case token
    /// The one that a key of the same mapping names.
    case beside(String)
    case named(String)
    /// The one that the staking pool takes; the token where there is no pool.
    case staked
    /// The one that revenue is counted in; the token where there is no revenue.
    case revenue
    /// Any that the scenario declares; the symbol says which.
    case any
}

/// What a name may refer to.
enum ReferenceKind: String, Hashable, Sendable {
    case region
    case hardware
    case gpu
    case asset
    case market
    /// An entry of the throughput catalogue.
    case benchmark
}

extension ValueKind {
    /// What is written, for messages, explanations and the key tables.
    var unit: String {
        switch self {
        case .version, .count: "integer"
        case .text: "text"
        case .name: "name"
        case .symbol, .bridgedSymbol: "symbol"
        case .reference(let kind): kind.unit
        case .choice: "choice"
        case .boolean: "true or false"
        case .ratio: "ratio"
        case .share(_, let whole):
            whole == 10_000 ? "ratio in basis points" : "ratio in parts of \(whole)"
        case .real: "number"
        case .duration: "duration"
        case .days: "duration in whole days"
        case .amountOf(let asset): asset.unit
        case .money: "USD"
        case .hourlyMoney: "USD/h"
        case .rate: "per time"
        case .growth: "ratio per time"
        case .date: "date"
        case .path: "file"
        case .governedKey: "governed key"
        case .governedValue, .governedStep: "as the key it names"
        case .scheduledKey: "key"
        case .moment: "end, or duration in whole days"
        case .comparison: "comparison"
        }
    }
}

extension ReferenceKind {
    var unit: String {
        switch self {
        case .region: "region"
        case .hardware: "hardware class"
        case .gpu: "GPU model"
        case .asset: "asset"
        case .market: "market"
        case .benchmark: "benchmark"
        }
    }
}

extension AmountAsset {
    var unit: String {
        switch self {
        case .token: "amount of the token"
        case .beside(let key): "amount of the asset `\(key)`"
        case .named(let symbol): "amount of \(symbol)"
        case .staked: "amount of what is staked"
        case .revenue: "amount of the revenue's asset"
        case .any: "amount of an asset"
        }
    }
}
