import Rewards
import Settlement
import Testing

/// A state written down and restored is the same state, and goes on in the same way.
@Suite struct `Snapshots of the state` {
    typealias Composed = `Random command sequences`.Composed

    static func restored(_ state: ProtocolState) throws(Refusal) -> ProtocolState {
        try ProtocolState(
            configuration: state.configuration, canonicalBytes: state.canonicalBytes())
    }

    @Test(arguments: Composed.allCases, 1...6)
    func `go on as the state they were taken of`(composed: Composed, seed: Int) throws {
        var crowd = try composed.crowd(seed: UInt64(seed))
        _ = try crowd.run(steps: 60 + 40 * seed)
        var uninterrupted = crowd.town.state
        var resumed = try `Snapshots of the state`.restored(uninterrupted)
        resumed.checkLevel = .everyCommand
        #expect(resumed.canonicalBytes() == uninterrupted.canonicalBytes(), "seed \(seed)")
        #expect(resumed.digest() == uninterrupted.digest(), "seed \(seed)")
        #expect(resumed.violations.isEmpty, "seed \(seed)")
        let before = crowd.town.log.count
        _ = try crowd.run(steps: 150)
        for (command, time) in crowd.town.log[before...] {
            let expected = outcome(of: command, at: time, on: &uninterrupted)
            #expect(outcome(of: command, at: time, on: &resumed) == expected, "seed \(seed)")
        }
        #expect(resumed.canonicalBytes() == crowd.town.state.canonicalBytes(), "seed \(seed)")
        #expect(resumed.violations.isEmpty, "seed \(seed)")
        // What is worked out again is the same, too; both come from bytes, which hold no entries
        // of the warm-up queue that will be passed over.
        let again = try `Snapshots of the state`.restored(uninterrupted)
        #expect(try `Snapshots of the state`.restored(resumed) == again, "seed \(seed)")
    }

    private func outcome(
        of command: Command, at time: Timestamp, on state: inout ProtocolState
    ) -> Result<Receipt, Refusal> {
        do throws(Refusal) {
            return .success(try state.apply(command, at: time))
        } catch {
            return .failure(error)
        }
    }

    @Test(arguments: Composed.allCases)
    func `of genesis are the genesis`(composed: Composed) throws {
        let state = try ProtocolState(try composed.crowd(seed: 3).town.state.configuration)
        #expect(try `Snapshots of the state`.restored(state) == state)
    }

    @Test func `keep a change given up, also where none was possible`() throws {
        var town = try Town()
        try town.send(.governance(.relinquish(key: .protocolMargin)))
        #expect(town.state.governed[1].isRelinquished)
        #expect(try `Snapshots of the state`.restored(town.state) == town.state)
    }

    @Test(arguments: Composed.allCases)
    func `cut short or with something behind them are refused`(composed: Composed) throws {
        var crowd = try composed.crowd(seed: 4)
        _ = try crowd.run(steps: 80)
        let state = crowd.town.state
        let bytes = state.canonicalBytes()
        for count in stride(from: 0, to: bytes.count, by: 1 + bytes.count / 60) {
            #expect(throws: Refusal.self, "\(count) bytes") {
                try ProtocolState(
                    configuration: state.configuration, canonicalBytes: Array(bytes[..<count]))
            }
        }
        #expect(throws: Refusal.malformedField) {
            try ProtocolState(configuration: state.configuration, canonicalBytes: bytes + [0])
        }
    }

    @Test func `of another version or another configuration are refused`() throws {
        let state = try Town().state
        var bytes = state.canonicalBytes()
        var other = state.configuration
        other.treasury = .zero
        #expect(throws: Refusal.malformedField) {
            try ProtocolState(configuration: other, canonicalBytes: bytes)
        }
        bytes[0] += 1
        #expect(throws: Refusal.unknownVariant) {
            try ProtocolState(configuration: state.configuration, canonicalBytes: bytes)
        }
    }

    /// A single wrong byte is refused, or it is another state, whose books may disagree: never one
    /// that stops the process, now or at its next commands.
    @Test(arguments: Composed.allCases, 1...4)
    func `with wrong bytes never stop the process`(composed: Composed, seed: Int) throws {
        var crowd = try composed.crowd(seed: UInt64(10 + seed))
        _ = try crowd.run(steps: 100)
        let state = crowd.town.state
        let bytes = state.canonicalBytes()
        let head = try ProtocolState(state.configuration).canonicalBytes()
        let start = zip(head, bytes).prefix { $0 == $1 }.count
        let before = crowd.town.log.count
        _ = try crowd.run(steps: 40)
        var generator = SplitMix64(seed: UInt64(seed))
        var refused = 0
        for _ in 0..<60 {
            var wrong = bytes
            let place = start + Int(generator.below(UInt64(bytes.count - start)))
            let value: UInt8 = [0, 1, 255, bytes[place] &+ 1, bytes[place] ^ 128].randomly(
                generator.next())
            let width = generator.below(4) == 0 ? 4 : 1
            for offset in place..<min(place + width, bytes.count) { wrong[offset] = value }
            if wrong == bytes { continue }
            guard
                var strange = try? ProtocolState(
                    configuration: state.configuration, canonicalBytes: wrong)
            else {
                refused += 1
                continue
            }
            #expect(strange.canonicalBytes() == wrong, "seed \(seed), byte \(place)")
            strange.checkLevel = .everyCommand
            for (command, time) in crowd.town.log[before...] {
                _ = try? strange.apply(command, at: time)
            }
            if let claims = try? strange.claims() { strange.checkClaims(claims) }
        }
        #expect(refused > 10, "seed \(seed)")
    }
}

extension Array {
    fileprivate func randomly(_ number: UInt64) -> Element { self[Int(number % UInt64(count))] }
}
