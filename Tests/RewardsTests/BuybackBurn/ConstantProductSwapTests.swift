import Rewards
import Testing

@Suite struct ConstantProductSwapTests {
    private func reserves(_ input: TokenAmount, _ output: TokenAmount) -> SwapReserves {
        SwapReserves(input: input, output: output)
    }

    @Test func `a hundred thousand dollars in a pool of 580,000`() throws {
        // Conformance vector "buy-100k-in-580k-pool": 12,393 tokens at 6 dollars, without a fee.
        let swap = try SwapModel.separateFee(millionths: 0)
            .exactIn(100_000_000_000, reserves: reserves(290_000_000_000, 48_333_333_333))
        #expect(swap.amountOut == 12_393_162_393 && swap.fee == 0)
        #expect(swap.reserves == reserves(390_000_000_000, 35_940_170_940))
    }

    @Test func `the fee is rounded up and reported`() throws {
        // Conformance vector "computed-01".
        let swap = try SwapModel.separateFee(millionths: 3_000)
            .exactIn(23, reserves: reserves(3_025_753_008_503_907, 13_357_878_884_940_739))
        #expect(swap.fee == 1 && swap.amountOut == 97)
        // Conformance vector "edge-fee-rounds-up": it can take all of a unit.
        #expect(throws: Refusal.zeroOutput) {
            try SwapModel.separateFee(millionths: 3_000)
                .exactIn(1, reserves: reserves(1_000, 1_000_000))
        }
    }

    @Test func `the built-in fee follows the published formulas`() throws {
        // UniswapV2Library getAmountIn, getAmountOut; conformance vector "edge-uniswap-out".
        let even = reserves(1_000_000_000, 1_000_000_000)
        let bought = try SwapModel.uniswapV2.exactOut(1_000_000, reserves: even)
        #expect(bought.amountIn == 1_004_014 && bought.fee == 0)
        #expect(bought.reserves == reserves(1_001_004_014, 999_000_000))
        let paid = try SwapModel.uniswapV2.exactIn(1_004_014, reserves: even)
        #expect(paid.amountOut == 1_000_000)
    }

    @Test(arguments: [SwapModel.raydium, .uniswapV2])
    func `refusals come in their order`(model: SwapModel) throws {
        #expect(throws: Refusal.emptyPool) { try model.exactIn(0, reserves: reserves(0, 5)) }
        #expect(throws: Refusal.emptyPool) { try model.exactOut(9, reserves: reserves(5, 0)) }
        #expect(throws: Refusal.zeroAmount) { try model.exactIn(0, reserves: reserves(5, 5)) }
        #expect(throws: Refusal.zeroAmount) { try model.exactOut(0, reserves: reserves(5, 5)) }
        #expect(throws: Refusal.zeroOutput) {
            try model.exactIn(1, reserves: reserves(1_000_000_000, 10))
        }
        #expect(throws: Refusal.insufficientReserve) {
            try model.exactOut(1_000, reserves: reserves(1_000, 1_000))
        }
    }

    @Test(arguments: [SwapModel.raydium, .uniswapV2])
    func `reserves stay below 2^112`(model: SwapModel) throws {
        let bound = SwapReserves.bound
        let most = TokenAmount(baseUnits: bound.baseUnits - 1)
        #expect(throws: Refusal.outOfRange) { try model.exactIn(1, reserves: reserves(bound, 9)) }
        #expect(throws: Refusal.outOfRange) { try model.exactIn(1, reserves: reserves(9, bound)) }
        #expect(throws: Refusal.outOfRange) { try model.exactIn(bound, reserves: reserves(9, 9)) }
        #expect(throws: Refusal.overflow) { try model.exactIn(most, reserves: reserves(9, most)) }
        #expect(throws: Refusal.overflow) {
            try model.exactOut(
                TokenAmount(baseUnits: most.baseUnits - 1), reserves: reserves(most, most))
        }
        // The last that fits.
        let swap = try model.exactIn(
            TokenAmount(baseUnits: most.baseUnits - 9), reserves: reserves(9, 1_000))
        #expect(swap.reserves.input == most)
    }

    @Test func `a fee of everything is refused`() throws {
        let dear = SwapModel.separateFee(millionths: 1_000_000)
        #expect(throws: Refusal.outOfRange) { try dear.exactIn(9, reserves: reserves(9, 9)) }
        let last = SwapModel.separateFee(millionths: SwapModel.feeBound)
        #expect(try last.exactOut(1, reserves: reserves(9, 100)).amountIn == 1_000_000)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `the product of the reserves never falls`(seed: UInt64) throws {
        // B4, against exact numbers.
        var random = SplitMix64(seed: seed)
        let millionths = random.element(of: [0, 1, 2_500, 10_000, 999_999] as [UInt64])
        let model = random.element(of: [SwapModel.uniswapV2, .separateFee(millionths: millionths)])
        let before = reserves(
            TokenAmount(baseUnits: random.positive(bits: 111)),
            TokenAmount(baseUnits: random.positive(bits: 111)))
        for _ in 0..<10 {
            let amount = TokenAmount(baseUnits: random.positive(bits: 110))
            guard let swap = try? model.exactIn(amount, reserves: before) else { continue }
            let product = BigInteger(before.input) * BigInteger(before.output)
            let after = BigInteger(swap.reserves.input) * BigInteger(swap.reserves.output)
            #expect(after >= product, "seed \(seed)")
            #expect(swap.amountOut > 0 && swap.amountOut < before.output, "seed \(seed)")
            #expect(BigInteger(swap.amountOut) == exact(model, amount, before), "seed \(seed)")
            // Asking for what it bought costs no more, and buys no less.
            let back = try model.exactOut(swap.amountOut, reserves: before)
            #expect(back.amountIn <= amount, "seed \(seed)")
            let again = try model.exactIn(back.amountIn, reserves: before)
            #expect(again.amountOut >= swap.amountOut, "seed \(seed)")
        }
    }

    /// What the stated formula gives, rounded where it says so.
    private func exact(
        _ model: SwapModel, _ amount: TokenAmount, _ reserves: SwapReserves
    ) -> BigInteger {
        let (paid, input) = (BigInteger(amount), BigInteger(reserves.input))
        let output = BigInteger(reserves.output)
        switch model {
        case .separateFee(let millionths):
            let fee = ExactRational(paid * BigInteger(millionths), over: 1_000_000).ceil
            let net = paid - fee
            return ExactRational(output * net, over: input + net).floor
        case .builtInFee:
            return ExactRational(997 * paid * output, over: 1_000 * input + 997 * paid).floor
        }
    }
}
