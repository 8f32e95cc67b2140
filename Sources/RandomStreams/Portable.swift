/// Elementary functions with the same bits on every machine and in every build.
///
/// They use addition, subtraction, multiplication, division, square root and bit operations of IEEE
/// 754 doubles only, each of which has exactly one right answer. The system's mathematical library
/// does not qualify: its answers differ between versions and processors. No fused multiply-add is
/// used anywhere, because it rounds once where hardware without it would round twice.
///
/// Results are within 1 unit in the last place of the exact value unless a function says otherwise.
@frozen
public enum Portable {
    /// `1.5·2^52`: adding it to a double below 2^51 rounds that to an integer in the low bits.
    @inlinable static var roundingShift: Double { 0x1.8p52 }

    /// The upper and lower part of ln 2. The upper one has 21 zero bits at the end, so that its
    /// product with any exponent is exact.
    @inlinable static var ln2High: Double { 0x1.62e42feep-1 }
    @inlinable static var ln2Low: Double { 0x1.a39ef35793c76p-33 }
}
