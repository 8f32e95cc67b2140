import Rewards

extension Mechanism {
    static let fixedPoint = Mechanism("fixed-point") { (_, input) throws(Refusal) in
        switch try input.text("op") {
        case "mul_div_floor": [("result", try mulDiv(input, mulDivFloor))]
        case "mul_div_ceil": [("result", try mulDiv(input, mulDivCeil))]
        case "isqrt":
            [("result", .integer(isqrtFloor(try input.wide("a", bits: 256))))]
        case "ln_ratio":
            [("result", .signed(try lnRatio(try input.integer("a"), try input.integer("b"))))]
        case "pow_wad":
            [("result", .wad(try powWadFloor(try input.wad("a"), try input.integer64("n"))))]
        default: throw .unknownVariant
        }
    }

    private static func mulDiv(
        _ input: FieldReader,
        _ rule: (UInt128, UInt128, UInt128) throws(Refusal) -> UInt128
    ) throws(Refusal) -> ResultValue {
        let a = try input.integer("a")
        let b = try input.integer("b")
        let c = try input.integer("c")
        return .integer(try rule(a, b, c))
    }
}
