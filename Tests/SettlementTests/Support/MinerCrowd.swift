import Ledger
import Rewards
import Settlement

/// Miners, checkers, users and movers between chains doing random things.
struct MinerCrowd: RandomCrowd {
    var town: Town
    var generator: SplitMix64
    private var people: [AccountID] = []
    private var abroad: [AccountID] = []

    init(seed: UInt64) throws {
        generator = SplitMix64(seed: seed)
        town = try Town(
            Composition.mining(
                bridge: seed % 2 == 0 ? .lockMint : .burnMint,
                mode: seed % 3 == 0 ? .free : .immutable))
        for person in 0..<4 {
            people.append(
                try town.account(
                    "person-\(person)", of: .token, holding: Composition.tokens(100_000)))
            abroad.append(try town.account("person-\(person)", of: Composition.abroad))
            abroad.append(try town.account("person-\(person)", of: Composition.farther))
        }
    }

    mutating func command() -> Command {
        switch generator.below(10) {
        case 0, 1, 2, 3, 4, 5: return .mining(miningCommand())
        case 6, 7: return .bridge(bridgeCommand())
        case 8:
            let keys: [GovernedKey] = [.jobFee, .revenueToBurn, .miningRate]
            return .governance(
                .propose(
                    key: keys[Int(generator.below(3))], value: UInt128(generator.below(12_000))))
        default:
            return .transfer(from: anyone(), to: anyone(), amount: amount())
        }
    }

    private mutating func anyone() -> AccountID { people[Int(generator.below(4))] }

    private mutating func amount() -> TokenAmount {
        TokenAmount(baseUnits: generator.amount(around: Composition.tokens(1_000).baseUnits))
    }

    private mutating func miningCommand() -> MiningCommand {
        let miner = MinerID(UInt32(generator.below(UInt64(town.state.mining.miners.count) + 1)))
        switch generator.below(12) {
        case 0:
            return .register(
                MinerRegistration(
                    name: Composition.name("rig-\(generator.below(30))"), owner: anyone(),
                    compute: generator.below(200)))
        case 1: return .setCompute(miner, generator.below(200))
        case 2, 3: return .bond(miner, amount())
        case 4: return .unbond(miner, amount())
        case 5: return .releaseBond(miner)
        case 6: return .claim(miner)
        case 7:
            return .reportAnomaly(
                miner,
                report: UInt32(generator.below(UInt64(town.state.mining.reports.count) + 1)))
        case 8: return .reportVerifications(miner, count: generator.below(30))
        default:
            return .reportWork(
                WorkReport(
                    miner: miner, task: UInt16(generator.below(3)),
                    work: generator.below(8) == 0 ? .max : generator.below(100_000),
                    quality: Composition.percent(UInt128(generator.below(102)))))
        }
    }

    private mutating func bridgeCommand() -> BridgeCommand {
        let ends = people + abroad
        if generator.below(2) == 0 {
            let sent = UInt64(town.state.bridge.recipients.count)
            return .deliver(
                message: sent > 3 ? sent - 3 + generator.below(4) : generator.below(sent + 1))
        }
        return .send(
            from: ends[Int(generator.below(UInt64(ends.count)))],
            to: ends[Int(generator.below(UInt64(ends.count)))], amount: amount())
    }
}
