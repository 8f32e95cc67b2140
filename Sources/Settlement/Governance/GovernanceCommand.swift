/// How a governed parameter is changed, held back, or fixed for ever.
public enum GovernanceCommand: Hashable, Sendable {
    case propose(key: GovernedKey, value: UInt128)
    /// Takes a queued change back, by the number its proposal was given.
    case cancel(key: GovernedKey, number: UInt64)
    /// Gives up the power to change the parameter: queued changes are cancelled.
    case relinquish(key: GovernedKey)

    var place: UInt8 {
        switch self {
        case .propose: 0
        case .cancel: 1
        case .relinquish: 2
        }
    }

    var key: GovernedKey {
        switch self {
        case .propose(let key, _), .cancel(let key, _), .relinquish(let key): key
        }
    }
}
