/// Which reading of the published texts gives the collateral of one node.
///
/// - Source: `docs/MECHANISMS.md`, node-collateral.
public enum NodeCollateralVariant: Hashable, Sendable {
    /// The requirement is an amount for one unit of capacity — code.
    case contract
    /// The requirement is the monthly reward of one unit of capacity, `rewardMultiple` times —
    /// stated.
    case docs(rewardMultiple: UInt128)
}

/// The collateral that a node must hold, and whether it is met.
///
/// - Source: `docs/MECHANISMS.md`, node-collateral — variant `contract` code, `docs` stated.
public struct NodeCollateralRule: Hashable, Sendable {
    public var variant: NodeCollateralVariant
    /// Unit: wad of a percent, so 30 · 10^18 is 30 %. Range: 0 … 100 · 10^18.
    public var minCollateralPercent: UInt128
    /// Whether the market adjustment factor scales the requirement.
    public var applyMAF: Bool

    /// Does not check the ranges; ``validate()`` does.
    public init(variant: NodeCollateralVariant, minCollateralPercent: UInt128, applyMAF: Bool) {
        self.variant = variant
        self.minCollateralPercent = minCollateralPercent
        self.applyMAF = applyMAF
    }

    /// A whole, in the unit of ``minCollateralPercent``: 100 · 10^18.
    public static let hundredPercent: UInt128 = 100 * Wad.scale

    /// 30 % of the requirement for one unit, scaled by the market adjustment factor — code.
    public static let icnContract = NodeCollateralRule(
        variant: .contract, minCollateralPercent: 30 * Wad.scale, applyMAF: true)
    /// 100 % of six monthly rewards — stated; that the factor scales it — assumed.
    public static let icnDocs = NodeCollateralRule(
        variant: .docs(rewardMultiple: 6), minCollateralPercent: hundredPercent, applyMAF: true)

    /// - Throws: ``Refusal/outOfRange`` when the percentage is above 100 %.
    public func validate() throws(Refusal) {
        if minCollateralPercent > NodeCollateralRule.hundredPercent { throw .outOfRange }
    }

    /// What the node must hold for its capacity, against what it holds.
    ///
    /// The check compares at full precision; the requirement in base units is rounded up.
    ///
    /// - Parameters:
    ///   - collateralRequirement: For one unit of capacity: an amount (contract) or the monthly
    ///     reward (docs).
    ///   - maf: The market adjustment factor in force. Ignored unless ``applyMAF``.
    ///   - capacity: Unit: the hardware class's capacity unit.
    ///   - collateral: What the node holds.
    /// - Throws: ``Refusal/overflow`` when a product passes 2^256−1, or the requirement 2^128−1.
    /// - Invariant: met if and only if the gap is zero (L9).
    public func requirement(
        collateralRequirement: TokenAmount, maf: Wad, capacity: UInt64, collateral: TokenAmount
    ) throws(Refusal) -> NodeCollateral {
        let factor = applyMAF ? maf : .one
        let scaled: UInt256
        switch variant {
        case .contract:
            scaled = try UInt256.product(collateralRequirement.baseUnits, factor.raw)
                .multiplied(by: UInt128(capacity))
                .multiplied(by: minCollateralPercent)
                .divided(by: NodeCollateralRule.hundredPercent).quotient
        case .docs(let rewardMultiple):
            let full = try UInt256.product(collateralRequirement.baseUnits, rewardMultiple)
                .multiplied(by: UInt128(capacity))
                .multiplied(by: minCollateralPercent)
                .divided(by: NodeCollateralRule.hundredPercent).quotient
            scaled = try full.multiplied(by: factor.raw)
        }
        let required = TokenAmount(baseUnits: try scaled.dividedCeil(by: Wad.scale).narrowed())
        return NodeCollateral(
            requiredScaled: scaled,
            required: required,
            met: UInt256.product(collateral.baseUnits, Wad.scale) >= scaled,
            gap: required.excess(over: collateral))
    }
}

/// The answer of ``NodeCollateralRule``.
public struct NodeCollateral: Hashable, Sendable {
    /// Unit: 10^−18 base unit.
    public var requiredScaled: UInt256
    /// Rounded up.
    public var required: TokenAmount
    public var met: Bool
    /// What is missing: `max(0, required − collateral)`.
    public var gap: TokenAmount

    public init(requiredScaled: UInt256, required: TokenAmount, met: Bool, gap: TokenAmount) {
        self.requiredScaled = requiredScaled
        self.required = required
        self.met = met
        self.gap = gap
    }
}

extension UInt256 {
    /// The quotient rounded up.
    ///
    /// - Throws: ``Refusal/divisionByZero``; ``Refusal/overflow`` past 2^256−1.
    func dividedCeil(by divisor: UInt128) throws(Refusal) -> UInt256 {
        let (quotient, remainder) = try divided(by: divisor)
        return remainder == 0 ? quotient : try quotient.adding(UInt256(1))
    }
}
