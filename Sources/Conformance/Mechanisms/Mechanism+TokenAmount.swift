import Rewards

extension Mechanism {
    static let tokenAmount = Mechanism("token-amount") { (parameters, input) throws(Refusal) in
        let unit = try TokenUnit(
            tokenDecimals: UInt8(try parameters.integer("token_decimals", in: 0...18)),
            quoteDecimals: UInt8(try parameters.integer("quote_decimals", in: 0...18)))
        switch try input.text("op") {
        case "to_quote":
            let amount = try input.amount("amount")
            let price = try input.price("price")
            return [("quote", .amount(try unit.toQuote(amount, price: price)))]
        case "to_token_floor":
            let quote = try input.amount("quote")
            let price = try input.price("price")
            return [("amount", .amount(try unit.toTokenFloor(quote, price: price)))]
        case "to_token_ceil":
            let quote = try input.amount("quote")
            let price = try input.price("price")
            return [("amount", .amount(try unit.toTokenCeil(quote, price: price)))]
        case "parse":
            return [("amount", .amount(try unit.parse(Array(try input.text("text").utf8))))]
        case "format":
            let text = unit.format(try input.amount("amount"))
            return [("text", .text(String(decoding: text, as: UTF8.self)))]
        default: throw .unknownVariant
        }
    }
}
