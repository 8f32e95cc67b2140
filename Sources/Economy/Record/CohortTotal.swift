public import Rewards

/// What one cohort of people, or one account of the protocol, received and paid in one asset over
/// a run. Of each asset all cohorts together have received what they paid.
///
/// Rewards, claims, yields, payments for work, refunds and fees count. What somebody still owns
/// does not: collateral, stakes and bonds on their way in or out, purchases, sales and swaps; nor
/// do rewards that were earned and not claimed.
public struct CohortTotal: Hashable, Sendable {
    /// Kind and name, as accounts have them: `provider/eu-h100`, `staker/small`,
    /// `protocol/treasury`, `market/float`; `protocol/burned-less-minted` is the supply's side.
    public var cohort: String
    /// The asset's symbol.
    public var asset: String
    /// Unit: base units.
    public var received: UInt256
    public var paid: UInt256
    /// Each receipt at the asset's last close before it. Unit: USD.
    public var receivedUSD: Double
    public var paidUSD: Double

    public init(
        cohort: String, asset: String, received: UInt256, paid: UInt256, receivedUSD: Double,
        paidUSD: Double
    ) {
        self.cohort = cohort
        self.asset = asset
        self.received = received
        self.paid = paid
        self.receivedUSD = receivedUSD
        self.paidUSD = paidUSD
    }
}
