import Rewards
import Settlement
import Testing

/// People under random commands.
protocol RandomCrowd {
    var town: Town { get set }
    var generator: SplitMix64 { get set }
    mutating func command() -> Command
}

/// What a sequence of random commands came to.
struct CrowdTally {
    var accepted = 0
    var refused = 0
}

extension RandomCrowd {
    /// Sends random commands, with an edge now and then.
    ///
    /// A refused command must leave the state as it was, to the byte.
    mutating func run(steps: Int) throws -> CrowdTally {
        var tally = CrowdTally()
        for _ in 0..<steps {
            if generator.below(8) == 0 {
                let price = Wad.scale / 2 + UInt128(generator.below(1_000_000_000_000_000_000))
                try town.settle(price: price)
            }
            town.second += generator.below(3_000)
            if town.now >= town.state.nextEdge { town.second -= 3_000 }
            let before = town.state.canonicalBytes()
            let command = command()
            if town.answer(command) == "ok" {
                tally.accepted += 1
            } else {
                tally.refused += 1
                #expect(town.state.canonicalBytes() == before, "refused \(command)")
            }
            town.second += 1
        }
        return tally
    }
}
