public import Ledger
public import Rewards

/// What the treasury does by decision of those who govern it.
///
/// Who may send it is the sender's concern, as with every governed change: settlement holds the
/// decision against its bounds.
public enum TreasuryCommand: Hashable, Sendable {
    /// Out of the treasury of that asset, to somebody's account of it.
    case spend(asset: AssetID, to: AccountID, amount: TokenAmount)

    var asset: AssetID {
        switch self {
        case .spend(let asset, _, _): asset
        }
    }

    var name: String {
        switch self {
        case .spend: "treasury_spend"
        }
    }
}
