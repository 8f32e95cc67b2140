public import Ledger
public import Rewards

/// What crosses the bridge.
public enum BridgeCommand: Hashable, Sendable {
    /// From an account on one chain towards an account on another.
    case send(from: AccountID, to: AccountID, amount: TokenAmount)
    /// The message arrives. Each is delivered once (S6).
    case deliver(message: UInt64)

    var place: UInt8 {
        switch self {
        case .send: 0
        case .deliver: 1
        }
    }
}
