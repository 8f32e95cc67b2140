import Rewards

/// What nodes of one class and capacity must hold at an edge.
struct EdgeRequirement {
    let hardwareClass: UInt16
    let capacity: UInt64
    /// Node collateral, and the most of it that counts.
    let node: (required: TokenAmount, counted: TokenAmount)
    /// Network collateral, and the most of it that counts.
    let network: (required: TokenAmount, counted: TokenAmount)

    /// - Parameter installed: Capacity units over all pools; nothing is installed or removed while
    ///   an edge closes, and neither factor nor supply changes before all nodes are paid.
    init(
        of hardwareClass: UInt16, capacity: UInt64, terms: borrowing HardwareTerms, factor: Wad,
        installed: UInt64, unlockedSupply: TokenAmount
    ) throws(Refusal) {
        self.hardwareClass = hardwareClass
        self.capacity = capacity
        let own = try? terms.nodeCollateral.requirement(
            collateralRequirement: terms.hardwareClasses[Int(hardwareClass)].collateralRequirement,
            maf: factor, capacity: capacity, collateral: .zero)
        // A requirement that governance has raised past every amount is one that nothing meets.
        let required = own?.required ?? TokenAmount(baseUnits: .max)
        node = (required, required.mostCounted)
        if capacity == 0 {
            network = (.zero, TokenAmount(baseUnits: .max))
            return
        }
        let shared = try terms.networkCollateral.requirement(
            nodeCapacity: capacity, networkCapacity: installed, unlockedSupply: unlockedSupply,
            collateral: .zero
        ).required
        network = (shared, shared.mostCounted)
    }
}

/// The requirements of an edge, each worked out once: nodes of a class come in few sizes.
struct EdgeRequirements {
    /// By a hash of class and capacity; what meets in one place is worked out again.
    private var places = [EdgeRequirement?](repeating: nil, count: 16)

    /// - Complexity: O(1).
    @inline(__always)
    func known(hardwareClass: UInt16, capacity: UInt64) -> EdgeRequirement? {
        guard let known = places[EdgeRequirements.place(hardwareClass, capacity)],
            known.hardwareClass == hardwareClass, known.capacity == capacity
        else { return nil }
        return known
    }

    mutating func keep(_ requirement: EdgeRequirement) {
        places[EdgeRequirements.place(requirement.hardwareClass, requirement.capacity)] =
            requirement
    }

    @inline(__always)
    private static func place(_ hardwareClass: UInt16, _ capacity: UInt64) -> Int {
        let mixed = (capacity &* 31 &+ UInt64(hardwareClass)) &* 0x9E37_79B9_7F4A_7C15
        return Int(mixed >> 60)
    }
}

extension TokenAmount {
    /// What of a collateral counts towards this requirement: no more than gives the largest
    /// coverage there is. Without this bound one node that holds 3·10^20 times what it must would
    /// keep every edge from being settled (T9).
    fileprivate var mostCounted: TokenAmount {
        let most = try? mulDivFloor(baseUnits, .max, Wad.scale)
        return TokenAmount(baseUnits: self == .zero ? .max : most ?? .max)
    }
}
