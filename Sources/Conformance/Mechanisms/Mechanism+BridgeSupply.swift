import Rewards
import StrictText

extension Mechanism {
    static let bridgeSupply = Mechanism("bridge-supply") { (parameters, input) throws(Refusal) in
        let mode = try parameters.choice(
            "mode", of: ["lock_mint": BridgeMode.lockMint, "burn_mint": .burnMint])
        let fee = try parameters.basisPoints("fee_bps")
        let burnedFee = try parameters.basisPoints("fee_burn_bps")
        let home = try parameters.text("home")
        let chains = try parameters.list("chains") { (value) throws(Refusal) in
            guard let name = value.string else { throw .malformedField }
            return name
        }
        let homeSupply = try input.amount("home_supply")
        let operations = try OperationList(input)
        try RowIdentifiers(chains).refuseDuplicates()
        var run = try BridgeRun(
            terms: BridgeTerms(mode: mode, fee: fee, burnedFee: burnedFee), chains: chains,
            home: home, homeSupply: homeSupply)
        let results = operations.run { (operation) throws(Refusal) in
            try run.apply(operation)
        }
        let bridge = run.bridge
        let supply = zip(chains, bridge.supply).map { (key: $0, value: ResultValue.amount($1)) }
        return [
            ("results", results),
            ("supply", .object(supply)),
            ("locked", .amount(bridge.locked)),
            ("burned", .amount(bridge.burned)),
            ("fees", .amount(bridge.fees)),
            ("in_flight", .amount(bridge.inFlight)),
        ]
    }
}

/// A bridge and the names of its chains and transfers, which it knows by number.
private struct BridgeRun {
    private(set) var bridge: BridgeSupply
    private let chains: IdentifierNumbers
    private var transfers = IdentifierNumbers()

    init(
        terms: BridgeTerms, chains: [String], home: String, homeSupply: TokenAmount
    ) throws(Refusal) {
        self.chains = IdentifierNumbers(chains)
        guard let homeNumber = self.chains[home] else { throw .unknownChain }
        bridge = try BridgeSupply(
            terms: terms, chainCount: chains.count, home: homeNumber, homeSupply: homeSupply)
    }

    mutating func apply(
        _ operation: FieldReader
    ) throws(Refusal) -> [(key: String, value: ResultValue)] {
        switch try operation.text("op") {
        case "send":
            let sending = try send(operation)
            return [
                ("fee", .amount(sending.fee)), ("burned", .amount(sending.burned)),
                ("net", .amount(sending.net)),
            ]
        case "deliver":
            guard let number = transfers[try operation.text("id")] else { throw .unknownID }
            return [("delivered", .amount(try bridge.deliver(number)))]
        default: throw .unknownVariant
        }
    }

    private mutating func send(_ operation: FieldReader) throws(Refusal) -> BridgeSending {
        let id = try operation.text("id")
        let amount = try operation.amount("amount")
        let from = try operation.text("from")
        let to = try operation.text("to")
        if transfers[id] != nil { throw .duplicateID }
        guard let source = chains[from], let target = chains[to] else { throw .unknownChain }
        let sending = try bridge.send(amount, from: source, to: target)
        transfers[id] = sending.number
        return sending
    }
}
