import Rewards

extension Mechanism {
    static let supplyBook = Mechanism("supply-book") { (parameters, input) throws(Refusal) in
        var book = SupplyBook(
            cap: try parameters.limit("cap"),
            circulating: try parameters.choice(
                "circulating",
                of: [
                    "minus_locked": CirculatingSupply.locked,
                    "minus_locked_and_sequestered": .lockedAndSequestered,
                ]))
        let results = try OperationList(input).run { (operation) throws(Refusal) in
            try apply(operation, to: &book)
            return []
        }
        return [
            ("results", results),
            (
                "state",
                .object([
                    ("minted", .amount(book.minted)),
                    ("burned", .amount(book.burned)),
                    ("locked", .amount(book.locked)),
                    ("sequestered", .amount(book.sequestered)),
                    ("supply", .amount(book.supply)),
                    ("circulating", .amount(book.circulating)),
                ])
            ),
        ]
    }

    private static func apply(
        _ operation: FieldReader, to book: inout SupplyBook
    ) throws(Refusal) {
        switch try operation.text("op") {
        case "mint": try book.mint(try operation.amount("amount"))
        case "burn": try book.burn(try operation.amount("amount"))
        case "lock": try book.lock(try operation.amount("amount"))
        case "unlock": try book.unlock(try operation.amount("amount"))
        case "sequester": try book.sequester(try operation.amount("amount"))
        case "release": try book.release(try operation.amount("amount"))
        default: throw .unknownVariant
        }
    }
}
