import Rewards

/// Where a floating-point number of the simulated world becomes a number of the protocol.
///
/// The only file of the house that does so. Every conversion names its rounding and is exact up to
/// it: a `Double` is a whole number times a power of two, so no step needs floating point.
enum Quantising {
    case down
    case up
}

extension Wad {
    /// A real number as a wad.
    ///
    /// - Parameter value: Finite, not negative.
    /// - Returns: The nearest wad at or below (at or above) the value; the largest wad for more.
    init(quantising value: Double, rounding: Quantising) {
        precondition(value >= 0 && value.isFinite, "An amount comes from a number that is one.")
        if value == 0 {
            self.init(raw: 0)
            return
        }
        // value = significand · 2^exponent with a whole significand below 2^53.
        let exponent = Int(value.exponent) - 52
        let significand = UInt128((value.significand * 0x1p52))
        let scaled = significand * Wad.scale  // Below 2^53 · 2^60.
        if exponent >= 0 {
            let fits = exponent <= scaled.leadingZeroBitCount
            self.init(raw: fits ? scaled << exponent : .max)
            return
        }
        let whole = scaled >> -exponent
        let isExact = whole << -exponent == scaled && -exponent < 128
        self.init(raw: rounding == .up && !isExact ? whole + 1 : whole)
    }
}

extension Wad {
    /// The shortest decimal number that reads back as a real one: what was written, where somebody
    /// wrote it. So 3.6 is 3.6, and not the binary number just above it.
    ///
    /// - Parameter value: Finite, not negative.
    /// - Returns: Digits beyond the eighteenth are rounded up; the largest wad for more.
    init(writtenAs value: Double) {
        precondition(value >= 0 && value.isFinite, "An amount comes from a number that is one.")
        // "3.6", "5e-05", "1.25e+20": at most 17 digits that count.
        var digits: UInt128 = 0
        var scale = 18
        var parts = value.description.split(separator: "e")
        if parts.count == 2 { scale += Int(parts.removeLast()) ?? 0 }
        var isBehindPoint = false
        for byte in parts[0].utf8 {
            if byte == UInt8(ascii: ".") {
                isBehindPoint = true
            } else {
                digits = digits * 10 + UInt128(byte - UInt8(ascii: "0"))
                if isBehindPoint { scale -= 1 }
            }
        }
        if scale < 0 {
            let divisor = UInt128.powerOfTen(UInt8(min(-scale, 38)))
            let (whole, rest) = digits.quotientAndRemainder(dividingBy: divisor)
            self.init(raw: rest > 0 ? whole + 1 : whole)
            return
        }
        let power = UInt128.powerOfTen(UInt8(min(scale, 38)))
        let (product, overflow) = digits.multipliedReportingOverflow(by: power)
        self.init(raw: overflow || (scale > 38 && digits > 0) ? .max : product)
    }
}

extension Price {
    /// A simulated close in USD for one whole token, rounded down.
    ///
    /// Held between one unit and the largest price: zero would say that there is no price.
    init(quantisingUSD value: Double) {
        let wad = Wad(quantising: value, rounding: .down).raw
        let bounded = min(max(wad, 1), Price.bound - 1)
        guard let price = try? Price(wad: bounded) else {
            preconditionFailure("A bounded price is in range.")
        }
        self = price
    }

    /// The price as a real number. Unit: USD for one whole token.
    var usd: Double { Double(nearest: wad) / 1e18 }
}

extension TokenAmount {
    /// What a provider asks for one GPU and month, in base units: its price in USD at the token's
    /// price, rounded up, so that it never asks for less than it wants.
    ///
    /// - Parameters:
    ///   - usdPerGPUHour: Finite, positive.
    ///   - month: The protocol's month.
    ///   - decimals: Of the token. Range: 0 … 18.
    /// - Throws: ``Refusal/badPrice`` when the token has no price, ``Refusal/overflow``.
    init(
        askingUSDPerGPUHour usdPerGPUHour: Double, at price: Price, month: Seconds, decimals: UInt8
    ) throws(Refusal) {
        if !price.isUsable { throw .badPrice }
        let hourly = Wad(quantising: usdPerGPUHour, rounding: .up).raw
        let (monthly, overflow) = hourly.multipliedReportingOverflow(by: UInt128(month.count))
        if overflow { throw .overflow }
        let secondsOfHours: UInt128 = 3_600
        self.init(
            baseUnits: try mulDivCeil(
                monthly, .powerOfTen(decimals), price.wad * secondsOfHours))
    }
}

extension TokenAmount {
    /// Base units of a computed amount, rounded down.
    ///
    /// - Parameter value: Not NaN; below zero gives nothing, from 2^127 on, 2^127 are more than any
    ///   asset has.
    init(quantisingBaseUnits value: Double) {
        precondition(!value.isNaN, "An amount comes from a number that is one.")
        self.init(baseUnits: value >= 0x1p127 ? 1 << 127 : value > 0 ? UInt128(value) : 0)
    }

    /// What a sum in USD buys at a price, in base units, rounded down.
    ///
    /// - Parameters:
    ///   - usd: Finite, not negative.
    ///   - decimals: Of the asset. Range: 0 … 18.
    /// - Throws: ``Refusal/badPrice`` when the asset has no price, ``Refusal/overflow``.
    init(worthUSD usd: Double, at price: Price, decimals: UInt8) throws(Refusal) {
        if !price.isUsable { throw .badPrice }
        let sum = Wad(quantising: usd, rounding: .down).raw
        self.init(baseUnits: try mulDivFloor(sum, .powerOfTen(decimals), price.wad))
    }

    /// For reports and decisions, never for money. Unit: whole units of an asset.
    func whole(decimals: UInt8) -> Double {
        Double(nearest: baseUnits) / Double.powerOfTen(decimals)
    }
}

extension UInt128 {
    /// 10^exponent.
    ///
    /// - Parameter exponent: Range: 0 … 38.
    static func powerOfTen(_ exponent: UInt8) -> UInt128 {
        var power: UInt128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}

extension Double {
    /// 10^exponent, exact to 10^22.
    static func powerOfTen(_ exponent: UInt8) -> Double {
        var power = 1.0
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}

extension TokenAmount {
    /// What a provider asks for one GPU and second, in base units of the asset that it is paid in:
    /// its price in USD at the asset's price, rounded up, so that it never asks for less.
    ///
    /// - Parameters:
    ///   - usdPerGPUHour: Finite, positive.
    ///   - decimals: Of the asset. Range: 0 … 18.
    /// - Throws: ``Refusal/badPrice`` when the asset has no price, ``Refusal/overflow``.
    init(
        askingPerGPUSecond usdPerGPUHour: Double, at price: Price, decimals: UInt8
    ) throws(Refusal) {
        if !price.isUsable { throw .badPrice }
        let hourly = Wad(writtenAs: usdPerGPUHour).raw
        let secondsOfHour: UInt128 = 3_600
        self.init(
            baseUnits: try mulDivCeil(
                hourly, .powerOfTen(decimals), price.wad * secondsOfHour))
    }

    /// The value of an amount, for decisions and figures. Unit: USD.
    ///
    /// - Parameter decimals: Of the asset. Range: 0 … 18.
    func usd(at price: Price, decimals: UInt8) -> Double {
        Double(nearest: baseUnits) / Double.powerOfTen(decimals) * price.usd
    }
}

extension Double {
    /// The nearest real number, to even where two are as near.
    ///
    /// The library's generic conversion takes a third of a run in which each job is valued.
    init(nearest integer: UInt128) {
        let high = UInt64(truncatingIfNeeded: integer >> 64)
        if high == 0 {
            self = Double(UInt64(truncatingIfNeeded: integer))
            return
        }
        // The highest 64 bits round like the whole, if their last one remembers what is below.
        let shift = 64 - high.leadingZeroBitCount
        let top = UInt64(truncatingIfNeeded: integer >> shift)
        let isExact = UInt128(top) << shift == integer
        let scale = Double(sign: .plus, exponent: shift, significand: 1)
        self = Double(isExact ? top : top | 1) * scale
    }
}

extension UInt64 {
    /// Whole GPUs that cover a load, rounded up.
    ///
    /// - Parameter load: Not negative; from 2^63 on, 2^63 are enough for everything.
    init(gpusCovering load: Double) {
        self.init(covering: load)
    }

    /// GPU-seconds that a job is funded for: those expected times its margin, rounded up.
    ///
    /// - Parameter margin: Range: ≥ 1.
    init(quoting expected: UInt64, margin: Double) {
        self = Swift.max(expected, UInt64(covering: Double(expected) * margin))
    }

    /// The least whole number that is not below a real one; from 2^63 on, 2^63.
    init(covering real: Double) {
        precondition(real >= 0, "A number of whole units covers what is not negative.")
        if real >= 0x1p63 {
            self = 1 << 63
            return
        }
        let whole = UInt64(real)
        self = Double(whole) < real ? whole + 1 : whole
    }

    /// Whole units of work that are done, rounded down.
    ///
    /// - Parameter work: Not negative; from 2^63 on, 2^63.
    init(wholeUnitsOf work: Double) {
        precondition(work >= 0, "Work is not negative.")
        self = work >= 0x1p63 ? 1 << 63 : UInt64(work)
    }
}
