public import RandomStreams

/// The price of one asset, day by day, under a model of its returns.
public struct PricePath: Hashable, Sendable {
    /// The model, with its state.
    public private(set) var model: ReturnModel
    /// The price of the day. Unit: USD.
    public private(set) var priceUSD: Double
    /// Days that have passed.
    public private(set) var days: UInt32 = 0

    /// - Throws: ``ProcessError`` unless the price is positive and finite.
    public init(initialUSD: Double, model: ReturnModel) throws(ProcessError) {
        try ProcessError.requirePositive(initialUSD, "initialUSD")
        priceUSD = initialUSD
        self.model = model
        self.model.start(atUSD: initialUSD)
    }

    /// Takes one day's step and returns the new price.
    ///
    /// - Parameters:
    ///   - normal: The day's standard normal.
    ///   - shocks: The asset's stream of shocks, at any step; it is set to the day's.
    @discardableResult
    public mutating func next(normal: Double, shocks: RandomStream) -> Double {
        priceUSD *= Portable.exp(model.next(normal: normal, shocks: shocks.at(step: days)))
        days &+= 1
        return priceUSD
    }
}
