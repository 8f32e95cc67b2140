/// How a pool of constant product takes its fee.
///
/// - Source: `docs/MECHANISMS.md`, constant-product-swap.
public enum SwapModel: Hashable, Sendable {
    /// A fee in millionths of what is paid in, rounded up and reported — code (Raydium).
    ///
    /// Range: 0 … 999,999.
    case separateFee(millionths: UInt64)
    /// Three thousandths of what is paid in, inside the formula — code (Uniswap v2).
    case builtInFee

    /// Raydium's standard pool: 0.25 % — code.
    public static let raydium = SwapModel.separateFee(millionths: 2_500)
    /// Uniswap v2: 0.3 % — code.
    public static let uniswapV2 = SwapModel.builtInFee

    /// The largest fee of a swap, in millionths.
    public static var feeBound: UInt64 { 999_999 }

    /// - Throws: ``Refusal/outOfRange`` for a fee of a million millionths or more.
    public func validate() throws(Refusal) {
        if case .separateFee(let millionths) = self, millionths > SwapModel.feeBound {
            throw .outOfRange
        }
    }
}

/// The two sides of a pool, as a swap sees them.
public struct SwapReserves: Hashable, Sendable {
    /// Of the token paid in. Range: below 2^112.
    public var input: TokenAmount
    /// Of the token paid out. Range: below 2^112.
    public var output: TokenAmount

    public init(input: TokenAmount, output: TokenAmount) {
        self.input = input
        self.output = output
    }

    /// The first reserve past the range.
    public static let bound = TokenAmount(baseUnits: 1 << 112)

    /// - Throws: ``Refusal/outOfRange`` from 2^112 on.
    func validate() throws(Refusal) {
        if input >= SwapReserves.bound || output >= SwapReserves.bound { throw .outOfRange }
    }

    /// The reserves after a trade.
    ///
    /// - Throws: ``Refusal/overflow`` when the input side reaches 2^112.
    func trading(
        _ amountIn: TokenAmount, for amountOut: TokenAmount
    ) throws(Refusal) -> SwapReserves {
        let input = try input.adding(amountIn)
        if input >= SwapReserves.bound { throw .overflow }
        return SwapReserves(input: input, output: try output.subtracting(amountOut))
    }
}

/// One swap.
public struct Swap: Hashable, Sendable {
    public var amountIn: TokenAmount
    public var amountOut: TokenAmount
    /// The reported part of `amountIn` that is fee; zero where the fee is built in.
    public var fee: TokenAmount
    /// After the swap.
    public var reserves: SwapReserves

    public init(
        amountIn: TokenAmount, amountOut: TokenAmount, fee: TokenAmount, reserves: SwapReserves
    ) {
        self.amountIn = amountIn
        self.amountOut = amountOut
        self.fee = fee
        self.reserves = reserves
    }
}

extension SwapModel {
    /// Swaps exactly `amountIn`; what is paid out is rounded down.
    ///
    /// - Parameter amountIn: Range: below 2^112.
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/emptyPool``, ``Refusal/zeroAmount``,
    ///   ``Refusal/zeroOutput``, ``Refusal/overflow`` when the input side reaches 2^112.
    /// - Invariant: the product of the reserves does not fall; 0 < out < reserve (B4).
    public func exactIn(
        _ amountIn: TokenAmount, reserves: SwapReserves
    ) throws(Refusal) -> Swap {
        try check(amountIn, reserves)
        let (amountOut, fee) = try output(for: amountIn, reserves: reserves)
        if amountOut == .zero { throw .zeroOutput }
        return Swap(
            amountIn: amountIn, amountOut: amountOut, fee: fee,
            reserves: try reserves.trading(amountIn, for: amountOut))
    }

    /// Swaps for exactly `amountOut`; what is paid in is rounded up.
    ///
    /// - Parameter amountOut: Range: below 2^112.
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/emptyPool``, ``Refusal/zeroAmount``,
    ///   ``Refusal/insufficientReserve`` when it is all of the reserve or more,
    ///   ``Refusal/overflow`` when the input side reaches 2^112.
    /// - Invariant: the product of the reserves does not fall (B4).
    public func exactOut(
        _ amountOut: TokenAmount, reserves: SwapReserves
    ) throws(Refusal) -> Swap {
        try check(amountOut, reserves)
        if amountOut >= reserves.output { throw .insufficientReserve }
        let (amountIn, fee) = try input(for: amountOut, reserves: reserves)
        return Swap(
            amountIn: amountIn, amountOut: amountOut, fee: fee,
            reserves: try reserves.trading(amountIn, for: amountOut))
    }

    private func check(_ amount: TokenAmount, _ reserves: SwapReserves) throws(Refusal) {
        try validate()
        try reserves.validate()
        if amount >= SwapReserves.bound { throw .outOfRange }
        if reserves.input == .zero || reserves.output == .zero { throw .emptyPool }
        if amount == .zero { throw .zeroAmount }
    }

    /// What an amount below 2^112 buys, possibly nothing; the reserves are not empty.
    func output(
        for amountIn: TokenAmount, reserves: SwapReserves
    ) throws(Refusal) -> (amount: TokenAmount, fee: TokenAmount) {
        let (paid, input, output) = (
            amountIn.baseUnits, reserves.input.baseUnits, reserves.output.baseUnits
        )
        switch self {
        case .separateFee(let millionths):
            let fee = try mulDivCeil(paid, UInt128(millionths), SwapModel.million)
            let net = paid - fee
            let bought = try mulDivFloor(output, net, input + net)
            return (TokenAmount(baseUnits: bought), TokenAmount(baseUnits: fee))
        case .builtInFee:
            // Factors of ten bits on 112 bits: no overflow.
            let bought = try mulDivFloor(997 * paid, output, 1_000 * input + 997 * paid)
            return (TokenAmount(baseUnits: bought), .zero)
        }
    }

    /// What an amount below the output reserve costs.
    private func input(
        for amountOut: TokenAmount, reserves: SwapReserves
    ) throws(Refusal) -> (amount: TokenAmount, fee: TokenAmount) {
        let (bought, input) = (amountOut.baseUnits, reserves.input.baseUnits)
        let left = reserves.output.baseUnits - bought
        switch self {
        case .separateFee(let millionths):
            let net = try mulDivCeil(input, bought, left)
            let paid = try mulDivCeil(
                net, SwapModel.million, SwapModel.million - UInt128(millionths))
            return (TokenAmount(baseUnits: paid), TokenAmount(baseUnits: paid - net))
        case .builtInFee:
            let floor = try mulDivFloor(1_000 * input, bought, 997 * left)
            return (try TokenAmount(baseUnits: floor).adding(TokenAmount(baseUnits: 1)), .zero)
        }
    }

    private static var million: UInt128 { 1_000_000 }
}
