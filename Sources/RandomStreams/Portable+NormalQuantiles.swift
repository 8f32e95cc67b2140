/// Four quantiles side by side: the same operations in the same order, hence the same bits.
extension Portable {
    private typealias Lanes = SIMD4<Double>
    private typealias Words = SIMD4<UInt64>

    /// Turns words of random bits into normals, in place.
    ///
    /// Numbers in the tail are put off and done in a loop of their own, where the processor can
    /// work on several at once.
    static func normalQuantiles(ofBits words: UnsafeMutableRawPointer, count: Int) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { delayed in
            var delays = 0
            let whole = count & ~3
            NormalQuantileTable.rows.withUnsafeBufferPointer { rows in
                let table = rows.baseAddress.unsafelyUnwrapped
                var index = 0
                while index < whole {
                    var inTail = normalQuantiles(ofFour: words + 8 &* index, table)
                    while inTail != 0 {
                        delayed[delays] = index &+ inTail.trailingZeroBitCount
                        delays &+= 1
                        inTail &= inTail &- 1
                    }
                    index &+= 4
                }
            }
            for index in whole..<count {
                delayed[delays] = index
                delays += 1
            }
            for index in delayed[..<delays] {
                let bits = words.load(fromByteOffset: 8 &* index, as: UInt64.self)
                let value = normalQuantile(ofBits: bits)
                words.storeBytes(of: value, toByteOffset: 8 &* index, as: Double.self)
            }
        }
    }

    /// Turns four words into normals but leaves those that fall in the tail as they are.
    ///
    /// - Returns: A bit for each word left.
    @inline(__always)
    private static func normalQuantiles(
        ofFour words: UnsafeMutableRawPointer, _ table: UnsafePointer<Double>
    ) -> UInt {
        let bits = words.loadUnaligned(as: Words.self)
        let part = Words(repeating: 0x3FF0_0000_0000_0000) | bits &>> 12
        let distance = (unsafeBitCast(part, to: Lanes.self) - (1 - 0x1p-53)) - 0.5
        let sign = unsafeBitCast(distance, to: Words.self) & (1 &<< 63)
        let v = 0.5 - unsafeBitCast(unsafeBitCast(distance, to: Words.self) ^ sign, to: Lanes.self)
        let inTail = v .< 0x1p-7
        // Lanes of the tail are served by the first row and then left as they were.
        let served = v.replacing(with: 0x1p-7, where: inTail)
        let magnitude = unsafeBitCast(tableQuantiles(served, table), to: Words.self)
        let result = (magnitude & ~(1 &<< 63)) | sign
        words.storeBytes(of: result.replacing(with: bits, where: inTail), as: Words.self)
        guard any(inTail) else { return 0 }
        return (0..<4).reduce(0) { $0 | (inTail[$1] ? 1 &<< UInt($1) : 0) }
    }

    @inline(__always)
    private static func tableQuantiles(_ v: Lanes, _ table: UnsafePointer<Double>) -> Lanes {
        let half = Words(repeating: 0x4000_0000_0000)
        let node = (unsafeBitCast(v, to: Words.self) &+ half) & ~0x7FFF_FFFF_FFFF
        let h = v - unsafeBitCast(node, to: Lanes.self)
        let c = Rows(
            a: table + rowOffset(ofNode: node[0]), b: table + rowOffset(ofNode: node[1]),
            c: table + rowOffset(ofNode: node[2]), d: table + rowOffset(ofNode: node[3]))
        let product = h * c[2]
        let sum = c[0] + product
        let lost = (c[0] - sum) + product
        let h2 = h * h
        let curve = (c[4] + c[5] * h) + h2 * ((c[6] + c[7] * h) + h2 * (c[8] + c[9] * h))
        return sum + (lost + (c[1] + h * (c[3] + h * curve)))
    }

    /// One row of the table for each lane, read column by column.
    private struct Rows {
        let a: UnsafePointer<Double>
        let b: UnsafePointer<Double>
        let c: UnsafePointer<Double>
        let d: UnsafePointer<Double>

        @inline(__always)
        subscript(_ column: Int) -> Lanes { Lanes(a[column], b[column], c[column], d[column]) }
    }
}
