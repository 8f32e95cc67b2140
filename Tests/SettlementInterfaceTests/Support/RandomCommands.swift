import CommandLog
import Ledger
import Rewards
import Settlement

/// Commands of a protocol of metered jobs, boundary values favoured; most name things that exist.
struct RandomCommands {
    private var state: UInt64
    private let people: [AccountID]
    /// Jobs that were asked for so far.
    private var jobs: UInt64 = 0

    /// - Parameter usdc: Account numbers of the second asset.
    init(seed: UInt64, usdc: [UInt32]) {
        state = seed
        people = usdc.map { AccountID($0) }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }

    mutating func timed(_ seconds: UInt64) -> TimedCommand {
        TimedCommand(time: try! Timestamp(seconds), command: command(at: seconds))
    }

    private mutating func command(at seconds: UInt64) -> Command {
        switch below(12) {
        case 0: return .bringIn(account: anyone(), amount: amount())
        case 1: return .takeOut(account: anyone(), amount: amount())
        case 2: return .transfer(from: anyone(), to: anyone(), amount: amount())
        case 3: return .openAccount(name: Name("person-\(below(40))")!, asset: AssetID(1))
        case 4:
            return .mining(.claim(MinerID(UInt32(below(3)))))
        case 5, 6:
            jobs += 1
            return .job(
                .create(
                    JobOrder(
                        requester: anyone(), provider: anyone(), maxUnits: below(120),
                        pricePerUnit: amount(), expirySlot: seconds / 2 * 5 + below(100_000))))
        default: return .job(jobCommand())
        }
    }

    private mutating func jobCommand() -> JobCommand {
        let job = JobID(below(jobs + 1))
        let receipt = EscrowReceipt(cumulativeUnits: below(120), nonce: below(20))
        switch below(7) {
        case 0: return .fund(job)
        case 1: return .accept(job)
        case 2, 3: return .settle(job, receipt)
        case 4: return .complete(job, receipt, signer: EscrowSigner.allCases[Int(below(5))])
        case 5: return .dispute(job, signer: .requester)
        default: return .expire(job)
        }
    }

    private mutating func anyone() -> AccountID {
        below(20) == 0 ? AccountID(UInt32(below(12))) : people[Int(below(UInt64(people.count)))]
    }

    private mutating func amount() -> TokenAmount {
        switch below(6) {
        case 0: .zero
        case 1: TokenAmount(baseUnits: .max)
        case 2: TokenAmount(baseUnits: UInt128(UInt64.max) + UInt128(below(3)))
        default: TokenAmount(baseUnits: UInt128(below(3_000_000)))
        }
    }
}
