import Rewards
import Settlement

/// Who of the network needs to be looked at: most days nobody leaves, sells or decides, and lists
/// of hundreds of people need not be read to find that out.
extension BookingNetwork {
    /// How many are on their way.
    struct Attention {
        /// Providers by how far they are on their way out.
        fileprivate(set) var decided = 0
        fileprivate(set) var retired = 0
        fileprivate(set) var unbonding = 0
        /// Stakers whose principal is on its way out.
        fileprivate(set) var leavingStakers = 0
        /// Stakers without a position.
        fileprivate(set) var outsideStakers = 0
        /// Those who have something to sell today.
        var sellingProviders: [Int] = []
        var sellingStakers: [Int] = []
        /// Nobody's account is missing from here on.
        var providersWithoutAccount: [Int]
        var stakersWithoutAccount: [Int]
        /// No staker decides before. Unit: seconds since the start.
        var nextDecision = Int64.max
        /// No running commitment ends before. Unit: seconds of the protocol's time.
        var nextCommitmentEnd = UInt64.max

        init(providers: Int, stakers: Int) {
            outsideStakers = stakers
            providersWithoutAccount = Array(0..<providers)
            stakersWithoutAccount = Array(0..<stakers)
        }
    }

    /// Moves a provider on its way out, or back.
    mutating func setExit(of provider: Int, to exit: ProviderExit) {
        attention.count(providers[provider].exit, -1)
        providers[provider].exit = exit
        attention.count(exit, 1)
    }

    mutating func setStage(of staker: Int, to stage: Staker.Stage) {
        attention.count(stakers[staker].stage, -1)
        stakers[staker].stage = stage
        attention.count(stage, 1)
    }

    /// Sets an amount aside that is sold today.
    mutating func provider(_ index: Int, sells amount: TokenAmount) {
        providers[index].toSell = amount
        attention.sellingProviders.append(index)
    }

    mutating func staker(_ index: Int, sells amount: TokenAmount) {
        stakers[index].toSell = amount
        attention.sellingStakers.append(index)
    }
}

extension BookingNetwork.Attention {
    fileprivate mutating func count(_ exit: ProviderExit, _ step: Int) {
        switch exit {
        case .none, .gone: break
        case .decided: decided += step
        case .retired: retired += step
        case .unbonding: unbonding += step
        }
    }

    fileprivate mutating func count(_ stage: Staker.Stage, _ step: Int) {
        switch stage {
        case .outside: outsideStakers += step
        case .staked, .gone: break
        case .leaving: leavingStakers += step
        }
    }
}
