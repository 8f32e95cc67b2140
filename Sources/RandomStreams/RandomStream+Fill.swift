/// Many numbers at once, in loops over plain memory.
extension RandomStream {
    /// Fills memory with the numbers that as many calls of ``uniform()`` would give.
    public mutating func fillUniforms(into numbers: UnsafeMutableBufferPointer<Double>) {
        fill(numbers) { Double($0 &>> 11) * 0x1p-53 }
    }

    /// Fills memory with the numbers that as many calls of ``normal()`` would give.
    public mutating func fillNormals(into numbers: UnsafeMutableBufferPointer<Double>) {
        fill(numbers) { Portable.normalQuantile(ofBits: $0) }
    }

    /// Draws bits, a piece that fits the first-level cache at a time, and turns them into numbers in
    /// place: two loops, because only the first one vectorises.
    @inline(__always)
    private mutating func fill(
        _ numbers: UnsafeMutableBufferPointer<Double>, _ number: (UInt64) -> Double
    ) {
        guard var place = numbers.baseAddress, numbers.count > 0 else { return }
        let end = place + numbers.count
        if position & 1 == 1 {
            place.pointee = number(next64())
            place += 1
        }
        while end - place >= 2 {
            let blocks = min(256, (end - place) / 2)
            let words = UnsafeMutableRawPointer(place)
            fillBlocks(words, count: blocks)
            for index in 0..<2 &* blocks {
                place[index] = number(words.load(fromByteOffset: 8 &* index, as: UInt64.self))
            }
            place += 2 &* blocks
        }
        if place < end { place.pointee = number(next64()) }
    }

    /// Writes whole blocks, two words each, from the present position, which must be even.
    @inline(never)
    private mutating func fillBlocks(_ words: UnsafeMutableRawPointer, count: Int) {
        let (first, high, key) = (position &>> 1, counterHigh, key)
        for index in 0..<count {
            let drawn = Philox4x32.block(
                low: first &+ UInt64(truncatingIfNeeded: index), high: high, key: key)
            words.storeBytes(of: drawn.low, toByteOffset: 16 &* index, as: UInt64.self)
            words.storeBytes(of: drawn.high, toByteOffset: 16 &* index &+ 8, as: UInt64.self)
        }
        position &+= 2 &* UInt64(truncatingIfNeeded: count)
    }
}
