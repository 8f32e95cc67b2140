import Ledger
import Rewards
import Settlement

/// What `Program/settle.c` does, with the state machine itself.
enum SettledDirectly {
    /// A job of 100 units at 2.50 USDC: two receipts, then its end.
    static func job(_ configuration: ProtocolConfiguration) throws -> ProtocolState {
        var state = try ProtocolState(configuration)
        let usdc = AssetID(1)
        let genesis = state.time
        func at(_ second: UInt64, _ command: Command) throws -> Receipt {
            try state.apply(command, at: try genesis.advanced(by: try Seconds(second)))
        }
        _ = try at(1, .openAccount(name: Name("requester")!, asset: usdc))
        _ = try at(2, .openAccount(name: Name("provider")!, asset: usdc))
        let requester = state.account(named: Name("requester")!, asset: usdc)!
        let provider = state.account(named: Name("provider")!, asset: usdc)!
        _ = try at(3, .bringIn(account: requester, amount: TokenAmount(baseUnits: 1_000_000_000)))
        _ = try at(
            4,
            .job(
                .create(
                    JobOrder(
                        requester: requester, provider: provider, maxUnits: 100,
                        pricePerUnit: TokenAmount(baseUnits: 2_500_000),
                        expirySlot: (genesis.seconds + 86_400) / 2 * 5))))
        let job = JobID(0)
        _ = try at(5, .job(.fund(job)))
        _ = try at(6, .job(.accept(job)))
        _ = try at(7, .job(.settle(job, EscrowReceipt(cumulativeUnits: 40, nonce: 1))))
        _ = try at(8, .job(.settle(job, EscrowReceipt(cumulativeUnits: 90, nonce: 2))))
        _ = try at(
            9,
            .job(
                .complete(
                    job, EscrowReceipt(cumulativeUnits: 95, nonce: 3), signer: .receiptAuthority)))
        _ = try state.apply(.settleEpoch, at: state.nextEdge)
        return state
    }

    /// Two nodes, a booking over both, a price, usage, the epoch's end.
    static func epoch(_ configuration: ProtocolConfiguration) throws -> ProtocolState {
        var state = try ProtocolState(configuration)
        let genesis = state.time
        func at(_ second: UInt64, _ command: Command) throws -> Receipt {
            try state.apply(command, at: try genesis.advanced(by: try Seconds(second)))
        }
        let price = try Price(wad: 750_000_000_000_000_000)
        _ = try at(0, .observePrice(asset: .token, price: price))
        var people: [AccountID] = []
        for (second, name, tokens) in [(1, "owner", 500_000), (2, "builder", 10_000)] {
            _ = try at(UInt64(second), .openAccount(name: Name(name)!, asset: .token))
            people.append(state.account(named: Name(name)!)!)
            _ = try at(
                UInt64(second),
                .transfer(
                    from: state.systemAccounts.market, to: people.last!,
                    amount: ShippedProtocols.tokens(UInt128(tokens))))
        }
        for node in 0..<2 {
            _ = try at(
                3 + UInt64(node),
                .registerNode(
                    Registration(
                        name: Name("node-\(node)")!, owner: people[0], region: 0, hardwareClass: 0,
                        capacity: 10, reservationPrice: ShippedProtocols.tokens(10 + UInt128(node)),
                        collateral: ShippedProtocols.tokens(200_000),
                        commitment: try Seconds(93_312_000))))
        }
        _ = try at(
            3_600,
            .book(
                Booking(
                    builder: people[1], region: 0, hardwareClass: 0, capacity: 15,
                    period: try Seconds(604_800))))
        let last = state.nextEdge.seconds - genesis.seconds - 1
        for node in 0..<2 {
            _ = try at(
                last,
                .reportUsage(
                    node: NodeID(UInt32(node)), gpuSeconds: 600_000,
                    downtime: try Seconds(900 * UInt64(node))))
        }
        _ = try state.apply(.settleEpoch, at: state.nextEdge)
        return state
    }
}
