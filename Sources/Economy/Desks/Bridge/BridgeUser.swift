import Ledger
import RandomStreams
import Rewards
import Settlement

/// The holders of one cohort: an account at home and one on the other chain.
struct BridgeUser {
    let cohort: BridgeCohort
    let name: Name
    let entity: StreamEntity
    let returnShare: Wad
    var home: AccountID?
    var abroad: AccountID?
    /// To be sent out today.
    var sending = TokenAmount.zero
}

extension StreamPurpose {
    /// What holders send over a bridge on a day.
    static var bridging: StreamPurpose { StreamPurpose(rawValue: 330) }
}

extension BridgeUser {
    /// Every cohort of the configuration, in the order of account names.
    ///
    /// - Throws: ``WorldError`` when a name is none or used twice, or a cohort's numbers are out
    ///   of their range: a chain that is not another one of the bridge's, an amount of none.
    static func all(_ configuration: Configuration) throws(WorldError) -> [BridgeUser] {
        var users: [BridgeUser] = []
        for cohort in configuration.participants.bridgeUsers {
            try check(cohort, configuration)
            let text = "bridge/" + cohort.name
            users.append(
                BridgeUser(
                    cohort: cohort, name: try MemberName.name(text), entity: StreamEntity(text),
                    returnShare: Wad(quantising: cohort.returnShare, rounding: .down)))
        }
        users.sort { $0.name < $1.name }
        for (first, second) in zip(users, users.dropFirst()) where first.name == second.name {
            throw WorldError(.badName, subject: second.name.text)
        }
        return users
    }

    private static func check(
        _ cohort: BridgeCohort, _ configuration: Configuration
    ) throws(WorldError) {
        guard let bridge = configuration.protocolTerms.bridge,
            bridge.chains.indices.contains(cohort.chain), cohort.chain != bridge.home,
            cohort.meanPerDay > .zero, (0...10).contains(cohort.sigma),
            (0...1).contains(cohort.returnShare), cohort.delay > .zero
        else { throw WorldError(.badShape, subject: cohort.name) }
    }

    /// What the cohort means to send today: lognormal, with the cohort's mean.
    func wish(_ site: borrowing Site) -> TokenAmount {
        var stream = site.stream(entity, .bridging).at(step: UInt32(site.day))
        let sigma = cohort.sigma
        let factor = stream.lognormal(mu: -sigma * sigma / 2, sigma: sigma)
        let wad = Wad(quantising: factor, rounding: .down)
        // Past the largest amount, all that there is.
        return (try? cohort.meanPerDay.multipliedFloor(by: wad)) ?? TokenAmount(baseUnits: .max)
    }
}
