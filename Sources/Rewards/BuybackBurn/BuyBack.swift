/// What becomes of the tokens bought back.
///
/// In ascending order of their names, which settles ties.
public enum BuyBackUse: Hashable, Sendable, CaseIterable {
    case burn
    case lock
    case stakers
    case treasury
}

/// One use of the tokens bought back, and its share.
public struct BuyBackSink: Hashable, Sendable {
    public var use: BuyBackUse
    public var share: BasisPoints

    public init(use: BuyBackUse, share: BasisPoints) {
        self.use = use
        self.share = share
    }
}

/// What becomes of the money of a slice that was not traded.
public enum UntradedSlice: Hashable, Sendable {
    /// It stays unspent.
    case skip
    /// The next slice spends it too.
    case carry
}

/// What becomes of the pool between two slices.
public enum PoolBetweenSlices: Hashable, Sendable {
    /// Nothing: the price stays where the slice left it.
    case none
    /// Arbitrage brings the reserves back to where they were.
    case restore
}

/// Buys a token back in slices, each only at a price near the pool's, and says what for.
///
/// - Source: `docs/MECHANISMS.md`, buy-back: intent stated (ICPX, Corex), every rule assumed.
public struct BuyBackRule: Hashable, Sendable {
    public var model: SwapModel
    /// Range: 1 … 10,000.
    public var slices: UInt64
    /// How much less than the spot price would give a slice may buy. Range: a fraction.
    public var maxSlippage: Wad
    public var untraded: UntradedSlice
    public var betweenSlices: PoolBetweenSlices
    /// Each use at most once; the shares sum to the whole.
    public var sinks: [BuyBackSink]

    public init(
        model: SwapModel, slices: UInt64, maxSlippage: Wad, untraded: UntradedSlice,
        betweenSlices: PoolBetweenSlices, sinks: [BuyBackSink]
    ) {
        self.model = model
        self.slices = slices
        self.maxSlippage = maxSlippage
        self.untraded = untraded
        self.betweenSlices = betweenSlices
        self.sinks = sinks
    }

    /// 24 slices, at most 1 % of slippage, all of it burned — assumed.
    public static func icpx(model: SwapModel) -> BuyBackRule {
        BuyBackRule(
            model: model, slices: 24, maxSlippage: Wad(raw: Wad.scale / 100), untraded: .skip,
            betweenSlices: .none, sinks: [BuyBackSink(use: .burn, share: .whole)])
    }

    /// The largest number of slices.
    public static var sliceBound: UInt64 { 10_000 }

    /// - Throws: ``Refusal/outOfRange`` for a parameter outside its range, ``Refusal/duplicateID``
    ///   when a use is named twice, ``Refusal/badSplit`` unless the shares sum to the whole.
    public func validate() throws(Refusal) {
        try model.validate()
        if slices == 0 || slices > BuyBackRule.sliceBound || !maxSlippage.isFraction {
            throw .outOfRange
        }
        for use in BuyBackUse.allCases where sinks.count(where: { $0.use == use }) > 1 {
            throw .duplicateID
        }
        // At most one of each use is left.
        let sum = sinks.reduce(0) { $0 + $1.share.count }
        if sum != BasisPoints.wholeCount { throw .badSplit }
    }

    /// Spends a budget on the token.
    ///
    /// A slice is traded unless it buys nothing, or less than ``maxSlippage`` allows below the spot
    /// price; the fee counts as slippage.
    ///
    /// - Parameter budget: Range: below 2^112.
    /// - Throws: ``Refusal/outOfRange``, ``Refusal/duplicateID``, ``Refusal/badSplit`` as
    ///   ``validate()``; ``Refusal/outOfRange`` for a budget or reserves from 2^112 on;
    ///   ``Refusal/emptyPool``; ``Refusal/overflow`` when the input side reaches 2^112.
    /// - Invariant: spent + unspent = budget; Σ uses = bought (B2, B5).
    /// - Complexity: O(slices).
    public func spend(
        _ budget: TokenAmount, reserves opening: SwapReserves
    ) throws(Refusal) -> BuyBack {
        try validate()
        try opening.validate()
        if budget >= SwapReserves.bound { throw .outOfRange }
        if opening.input == .zero || opening.output == .zero { throw .emptyPool }

        var reserves = opening
        var carry = TokenAmount.zero
        var made: [BuyBackSlice] = []
        made.reserveCapacity(Int(slices))
        var (spent, bought) = (TokenAmount.zero, TokenAmount.zero)
        for number in 0..<slices {
            if betweenSlices == .restore { reserves = opening }
            let money = try part(number, of: budget).adding(carry)
            guard let swap = try trade(money, reserves: reserves) else {
                if untraded == .carry { carry = money }
                made.append(BuyBackSlice(spent: .zero, bought: .zero))
                continue
            }
            carry = .zero
            reserves = swap.reserves
            made.append(BuyBackSlice(spent: swap.amountIn, bought: swap.amountOut))
            spent = try spent.adding(swap.amountIn)
            bought = try bought.adding(swap.amountOut)
        }
        return BuyBack(
            slices: made, spent: spent, unspent: try budget.subtracting(spent), bought: bought,
            uses: try divide(bought), reserves: reserves)
    }

    /// One trade, or nil where none is made.
    ///
    /// - Parameter money: Range: below 2^112.
    /// - Throws: ``Refusal/overflow`` when the input side would reach 2^112; nothing is checked
    ///   when no trade is made.
    private func trade(
        _ money: TokenAmount, reserves: SwapReserves
    ) throws(Refusal) -> Swap? {
        if money == .zero { return nil }
        let (out, fee) = try model.output(for: money, reserves: reserves)
        if out == .zero { return nil }
        if try isTooLittle(out, for: money, reserves: reserves) { return nil }
        return Swap(
            amountIn: money, amountOut: out, fee: fee,
            reserves: try reserves.trading(money, for: out))
    }

    /// Whether `out < ⌈ideal · (1 − maxSlippage)⌉`, with the ideal at the spot price rounded down.
    ///
    /// Compared as whole products, because the ideal of a lopsided pool exceeds 128 bits.
    private func isTooLittle(
        _ out: TokenAmount, for money: TokenAmount, reserves: SwapReserves
    ) throws(Refusal) -> Bool {
        let ideal = try UInt256.product(money.baseUnits, reserves.output.baseUnits)
            .divided(by: reserves.input.baseUnits).quotient
        let least = UInt512.product(ideal, Wad.scale - maxSlippage.raw)
        return least > UInt512(UInt256.product(out.baseUnits, Wad.scale))
    }

    /// `⌊budget·(k+1)/n⌋ − ⌊budget·k/n⌋`: the parts sum to the budget.
    private func part(_ number: UInt64, of budget: TokenAmount) throws(Refusal) -> TokenAmount {
        let count = UInt128(slices)
        let upTo = try mulDivFloor(budget.baseUnits, UInt128(number) + 1, count)
        let before = try mulDivFloor(budget.baseUnits, UInt128(number), count)
        return TokenAmount(baseUnits: upTo - before)
    }

    /// By largest remainder, ties to the use whose name comes first.
    private func divide(_ bought: TokenAmount) throws(Refusal) -> [TokenAmount] {
        let byName = BuyBackUse.allCases.compactMap { use in
            sinks.firstIndex { $0.use == use }
        }
        let (parts, _) = try splitProRata(
            bought.baseUnits, weights: byName.map { UInt128(sinks[$0].share.count) })
        var uses = [TokenAmount](repeating: .zero, count: sinks.count)
        for (position, part) in zip(byName, parts) { uses[position] = TokenAmount(baseUnits: part) }
        return uses
    }
}

/// One slice of a buy-back; zero and zero where nothing was traded.
public struct BuyBackSlice: Hashable, Sendable {
    public var spent: TokenAmount
    public var bought: TokenAmount

    public init(spent: TokenAmount, bought: TokenAmount) {
        self.spent = spent
        self.bought = bought
    }
}

/// What a budget bought.
public struct BuyBack: Hashable, Sendable {
    public var slices: [BuyBackSlice]
    public var spent: TokenAmount
    /// Returns to where the budget came from.
    public var unspent: TokenAmount
    public var bought: TokenAmount
    /// One amount a sink, in the order of the sinks.
    public var uses: [TokenAmount]
    /// After the last slice.
    public var reserves: SwapReserves

    public init(
        slices: [BuyBackSlice], spent: TokenAmount, unspent: TokenAmount, bought: TokenAmount,
        uses: [TokenAmount], reserves: SwapReserves
    ) {
        self.slices = slices
        self.spent = spent
        self.unspent = unspent
        self.bought = bought
        self.uses = uses
        self.reserves = reserves
    }
}
