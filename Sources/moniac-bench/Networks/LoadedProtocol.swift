import Ledger
import Rewards
import Settlement

/// A protocol under load: who measures sends commands here, each at the running instant.
struct LoadedProtocol {
    private(set) var state: ProtocolState
    private(set) var now: Timestamp

    init(_ configuration: ProtocolConfiguration) throws(Refusal) {
        state = try ProtocolState(configuration)
        now = configuration.genesis
        // A service does not add everything up again at every edge.
        state.checkLevel = .runningSums
    }

    /// What is added up again from its parts at an edge.
    var checkLevel: CheckLevel {
        get { state.checkLevel }
        set { state.checkLevel = newValue }
    }

    @discardableResult
    mutating func send(_ command: Command) throws(Refusal) -> Receipt {
        try state.apply(command, at: now)
    }

    mutating func pass(_ seconds: UInt64) throws(Refusal) {
        now = try now.advanced(by: try Seconds(seconds))
    }

    /// Closes the running epoch at its end.
    @discardableResult
    mutating func closeEpoch() throws(Refusal) -> Receipt {
        now = state.nextEdge
        return try state.apply(.settleEpoch, at: now)
    }

    /// - Parameter name: Not before the last one opened in this instant.
    mutating func open(_ name: Name, _ asset: AssetID) throws(Refusal) -> AccountID {
        let receipt = try send(.openAccount(name: name, asset: asset))
        guard case .opened(let account) = receipt.outcome else { throw .unknownID }
        return account
    }

    /// The digest and the number of broken invariants: what a measurement is checked by.
    var proof: [(key: String, value: Measurement.Value)] {
        [
            ("digest", .text(LoadedProtocol.hexadecimal(state.digest()))),
            ("violations", .count(state.violationCount)),
        ]
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            let text = String(byte, radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}

extension Name {
    /// A letter and eight digits: the order of the numbers is that of the names.
    static func numbered(_ letter: Character, _ number: Int) throws(Refusal) -> Name {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, 8 - digits.count))
        guard let name = Name("\(letter)\(zeros)\(digits)") else { throw .malformedField }
        return name
    }

    static func of(_ text: String) throws(Refusal) -> Name {
        guard let name = Name(text) else { throw .malformedField }
        return name
    }
}
