import Rewards

// Figures in tests stand as they are written in their source; a figure outside its type stops the
// test process.

extension TokenAmount: ExpressibleByIntegerLiteral {
    init(integerLiteral value: UInt128) {
        self.init(baseUnits: value)
    }
}

extension Wad: ExpressibleByIntegerLiteral {
    init(integerLiteral value: UInt128) {
        self.init(raw: value)
    }
}

extension Price: ExpressibleByIntegerLiteral {
    init(integerLiteral value: UInt128) {
        try! self.init(wad: value)
    }
}

extension Seconds: ExpressibleByIntegerLiteral {
    init(integerLiteral value: UInt64) {
        try! self.init(value)
    }
}

extension Timestamp: ExpressibleByIntegerLiteral {
    init(integerLiteral value: UInt64) {
        try! self.init(value)
    }
}

extension UInt256 {
    /// From 256 bits of decimal text.
    init(decimal text: String) {
        self = BigInteger(decimal: text).asUInt256!
    }
}
