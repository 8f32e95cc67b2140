public import Economy
public import Rewards
public import Settlement

/// Several observers of one run, told in order.
public final class ObserverGroup: RunObserver {
    private let observers: [any RunObserver]

    public init(_ observers: [any RunObserver]) {
        self.observers = observers
    }

    public func submitted(_ command: Command, at time: Timestamp, refusal: Refusal?) {
        for observer in observers { observer.submitted(command, at: time, refusal: refusal) }
    }

    public func finished(day: Int, of days: Int) {
        for observer in observers { observer.finished(day: day, of: days) }
    }
}
