public import Rewards
public import Settlement

/// Watches a run from outside; never changes it.
public protocol RunObserver: AnyObject {
    /// Every command with what became of it, in the order of submission.
    func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?)
    /// A day has been settled.
    func finished(day: Int, of days: Int)
}
