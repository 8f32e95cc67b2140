import Rewards

extension Mechanism {
    static let constantProductSwap = Mechanism("constant-product-swap") {
        (parameters, input) throws(Refusal) in
        let model = try swapModel(parameters)
        let isExactIn = try input.choice("op", of: ["exact_in": true, "exact_out": false])
        let reserves = try swapReserves(input)
        let amount = try input.swapAmount(isExactIn ? "amount_in" : "amount_out")
        let swap =
            isExactIn
            ? try model.exactIn(amount, reserves: reserves)
            : try model.exactOut(amount, reserves: reserves)
        return [
            ("amount_in", .amount(swap.amountIn)),
            ("amount_out", .amount(swap.amountOut)),
            ("fee", .amount(swap.fee)),
            ("reserve_in", .amount(swap.reserves.input)),
            ("reserve_out", .amount(swap.reserves.output)),
        ]
    }

    static func swapModel(_ parameters: FieldReader) throws(Refusal) -> SwapModel {
        let hasFee = try parameters.choice("model", of: ["fee_ceil": true, "uniswap_v2": false])
        if !hasFee { return .uniswapV2 }
        return .separateFee(
            millionths: try parameters.integer64(
                "fee_millionths", in: 0...SwapModel.feeBound))
    }

    static func swapReserves(_ input: FieldReader) throws(Refusal) -> SwapReserves {
        let reserveIn = try input.swapAmount("reserve_in")
        return SwapReserves(input: reserveIn, output: try input.swapAmount("reserve_out"))
    }
}

extension FieldReader {
    /// An amount that a pool can hold.
    func swapAmount(_ key: String) throws(Refusal) -> TokenAmount {
        try amount(key, upTo: TokenAmount(baseUnits: SwapReserves.bound.baseUnits - 1))
    }
}
