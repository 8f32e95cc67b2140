import Rewards

/// The wide arithmetic under every rule, against the standard library's and against itself.
struct WideArithmeticProof: Subject {
    static let flaws = ["a quotient is one more", "a remainder is lost"]

    init(_ trial: inout Trial) {}

    mutating func step(_ trial: inout Trial) throws(Counterexample) {
        switch trial.draw.below(8) {
        case 0: try root(&trial)
        case 1: try power(&trial)
        case 2: try sum(&trial)
        case 3: try wideProduct(&trial)
        case 4: try shift(&trial)
        default: try mulDiv(&trial)
        }
    }

    /// mulDiv(a, b, c) · c + r = a · b, 0 ≤ r < c.
    private func mulDiv(_ trial: inout Trial) throws(Counterexample) {
        let a = operand(&trial.draw)
        let b = operand(&trial.draw)
        let c = trial.draw.once(in: 4) ? Wad.scale : operand(&trial.draw)
        let full = a.multipliedFullWidth(by: b)
        let exact = UInt256(high: full.high, low: full.low)
        try trial.check(.N6, product(a, b) == exact, "\(a)·\(b)")
        let demanded: Refusal? = c == 0 ? .divisionByZero : full.high >= c ? .overflow : nil
        let result = attempt { () throws(Refusal) in try mulDivRemainder(a, b, c) }
        guard
            var (quotient, remainder) = try trial.answer(
                result, demanded: demanded, isUnchanged: true)
        else {
            let floor = attempt { () throws(Refusal) in try mulDivFloor(a, b, c) }
            return try trial.check(.N6, floor == .failure(demanded ?? .overflow), "\(floor)")
        }
        let native = c.dividingFullWidth(full)
        if trial.flaw == 1 { quotient &+= 1 }
        if trial.flaw == 2 { remainder = 0 }
        try trial.check(
            .N6, (quotient, remainder) == native && remainder < c,
            "\(a)·\(b)/\(c) = \(quotient), \(remainder); expected \(native)")
        try trial.check(
            .N6, product(quotient, c) + remainder == exact, "\(quotient)·\(c) + \(remainder)")
        let floor = attempt { () throws(Refusal) in try mulDivFloor(a, b, c) }
        let ceil = attempt { () throws(Refusal) in try mulDivCeil(a, b, c) }
        let isAtEnd = remainder > 0 && quotient == .max
        let raised = quotient &+ (remainder > 0 ? 1 : 0)
        try trial.check(
            .N6,
            floor == .success(quotient)
                && ceil == (isAtEnd ? .failure(.overflow) : .success(raised)),
            "floor \(floor), ceil \(ceil) of \(a)·\(b)/\(c)")
    }

    private func operand(_ draw: inout Draw) -> UInt128 {
        draw.value(upTo: .max, near: draw.once(in: 2) ? 1 << 64 : Wad.scale)
    }

    private func wide(_ draw: inout Draw) -> UInt256 {
        UInt256(high: draw.once(in: 2) ? 0 : operand(&draw), low: operand(&draw))
    }

    private func root(_ trial: inout Trial) throws(Counterexample) {
        trial.countOperation()
        let near = operand(&trial.draw)
        let square = product(near, near)
        var value = wide(&trial.draw)
        switch trial.draw.below(4) {
        case 0: value = square
        case 1: value = square == .zero ? square : square - UInt256(1)
        default: break
        }
        let root = isqrtFloor(value) &+ (trial.flaw == 1 ? 1 : 0)
        try trial.check(.N6, product(root, root) <= value, "√\(value) = \(root)")
        if root < .max {
            try trial.check(.N6, value < product(root + 1, root + 1), "√\(value) = \(root)")
        }
    }

    /// Powers against repeated products; logarithms are odd and rise.
    private func power(_ trial: inout Trial) throws(Counterexample) {
        trial.countOperation()
        let base = trial.draw.fraction()
        let exponent = trial.draw.count(upTo: 1 << 40)
        let power = try? powWadFloor(base, exponent)
        let next = try? powWadFloor(base, exponent + 1)
        try trial.check(
            .N6, (power ?? .zero) <= .one && (next ?? .one) <= .one && power != nil,
            "\(base)^\(exponent) = \(power as Any)")
        let (a, b) = (1 + trial.draw.value(upTo: .max - 1), 1 + trial.draw.value(upTo: .max - 1))
        let (there, back) = (try? lnRatio(a, b), try? lnRatio(b, a))
        let isOdd = there.map(\.raw) == back.map { -$0.raw }
        let isSigned = there.map { $0.raw > 0 ? a > b : $0.raw < 0 ? a < b : true } ?? false
        try trial.check(.N6, isOdd && isSigned, "ln(\(a)/\(b)) = \(there as Any)")
        if a < .max, let higher = try? lnRatio(a + 1, b), let there {
            try trial.check(.N6, higher >= there, "the logarithm falls above \(a)/\(b)")
        }
    }

    private func sum(_ trial: inout Trial) throws(Counterexample) {
        let (a, b) = (wide(&trial.draw), wide(&trial.draw))
        let (low, carry) = a.low.addingReportingOverflow(b.low)
        let (high, over) = a.high.addingReportingOverflow(b.high)
        let (whole, more) = high.addingReportingOverflow(carry ? 1 : 0)
        let result = attempt { () throws(Refusal) in try a.adding(b) }
        guard
            let sum = try trial.answer(
                result, demanded: over || more ? .overflow : nil, isUnchanged: true)
        else { return }
        try trial.check(.N6, sum == UInt256(high: whole, low: low), "\(a) + \(b) = \(sum)")
        let back = attempt { () throws(Refusal) in try sum.subtracting(b) }
        try trial.check(.N6, back == .success(a), "\(sum) − \(b) = \(back)")
        let less = attempt { () throws(Refusal) in try a.subtracting(b) }
        try trial.check(.N6, (less == .failure(.overflow)) == (a < b), "\(a) − \(b) = \(less)")
    }

    /// a · c / c = a, for every width, and the 512-bit products agree.
    private func wideProduct(_ trial: inout Trial) throws(Counterexample) {
        let a = wide(&trial.draw)
        let c = operand(&trial.draw)
        let whole = UInt512.product(a, c)
        let result = attempt { () throws(Refusal) in try a.multiplied(by: c) }
        let isTooWide = whole.high != .zero
        guard
            let made = try trial.answer(
                result, demanded: isTooWide ? .overflow : nil, isUnchanged: true)
        else { return }
        try trial.check(.N6, whole.low == made, "\(a)·\(c) = \(made), in 512 bits \(whole)")
        try trial.check(
            .N6, UInt512.product(a, UInt256(c)) == whole, "two products of \(a) and \(c)")
        if c == 0 { return }
        let extra = trial.draw.value(upTo: c - 1)
        let dividend = attempt { () throws(Refusal) in try made.adding(UInt256(extra)) }
        guard case .success(let dividend) = dividend else { return }
        let divided = attempt { () throws(Refusal) in try dividend.divided(by: c) }
        guard case .success(let (quotient, remainder)) = divided else {
            return try trial.check(.N6, false, "\(dividend)/\(c) was refused")
        }
        let found = trial.flaw == 2 ? 0 : remainder
        try trial.check(
            .N6, quotient == a && found == extra, "\(dividend)/\(c) = \(quotient), \(found)")
    }

    private func shift(_ trial: inout Trial) throws(Counterexample) {
        trial.countOperation()
        let value = wide(&trial.draw)
        let count = trial.draw.below(260)
        let left = value << count
        let kept = count < 256 ? 256 - count : 0
        try trial.check(
            .N6, value.fits(bits: kept) == (left >> count == value) || count == 0,
            "\(value) << \(count) = \(left)")
        if count < 128 {
            let factor = UInt128(1) << UInt128(count)
            let low = UInt512.product(value, factor).low
            try trial.check(.N6, left == low, "\(value) << \(count) = \(left), expected \(low)")
            let divided = value.quotient(factor)
            try trial.check(.N6, value >> count == divided, "\(value) >> \(count)")
        }
        try trial.check(
            .N6, value.fits(bits: 256 - value.leadingZeroBitCount), "the length of \(value)")
    }
}
