import Rewards

/// What one posting may change, as it was before: its accounts, and the books of their asset.
///
/// It has no references in it: a few of them stand on the stack.
struct PostingUndo {
    var from: Account?
    var to: Account?
    var asset = AssetID(0)
    /// Nil for a posting that names no account: it is refused.
    var book: SupplyBook?
    var balanceSum = TokenAmount.zero
}
