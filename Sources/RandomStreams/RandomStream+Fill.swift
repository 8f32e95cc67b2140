/// Many numbers at once, in loops over plain memory.
extension RandomStream {
    /// Fills memory with the numbers that as many calls of ``uniform()`` would give.
    public mutating func fillUniforms(into numbers: UnsafeMutableBufferPointer<Double>) {
        fillBits(numbers) { words, count in
            for index in 0..<count {
                let bits = words.load(fromByteOffset: 8 &* index, as: UInt64.self)
                let value = RandomStream.uniform(ofBits: bits)
                words.storeBytes(of: value, toByteOffset: 8 &* index, as: Double.self)
            }
        }
    }

    /// Fills memory with the numbers that as many calls of ``normal()`` would give.
    public mutating func fillNormals(into numbers: UnsafeMutableBufferPointer<Double>) {
        fillBits(numbers) { words, count in
            Portable.normalQuantiles(ofBits: words, count: count)
        }
    }

    /// Fills memory with words of random bits, a piece that fits the first-level cache at a time,
    /// and has each piece turned into numbers in place.
    @inline(__always)
    private mutating func fillBits(
        _ numbers: UnsafeMutableBufferPointer<Double>,
        _ turn: (_ words: UnsafeMutableRawPointer, _ count: Int) -> Void
    ) {
        guard let start = numbers.baseAddress else { return }
        var words = UnsafeMutableRawPointer(start)
        var left = numbers.count
        while left > 0 {
            let count = min(left, 512)
            fillWords(words, count: count)
            turn(words, count)
            words += 8 &* count
            left -= count
        }
    }

    /// Writes as many words as calls of ``next64()`` would give.
    private mutating func fillWords(_ words: UnsafeMutableRawPointer, count: Int) {
        var done = 0
        if position & 1 == 1 {
            words.storeBytes(of: next64(), as: UInt64.self)
            done = 1
        }
        let blocks = (count - done) / 2
        fillBlocks(words + 8 &* done, count: blocks)
        done += 2 * blocks
        if done < count {
            words.storeBytes(of: next64(), toByteOffset: 8 &* done, as: UInt64.self)
        }
    }

    /// Writes whole blocks, two words each, from the present position, which must be even.
    ///
    /// A loop without a branch or a call, which the compiler turns into vector instructions. Two
    /// blocks a turn, because one alone leaves the processor waiting for its multiplications.
    private mutating func fillBlocks(_ words: UnsafeMutableRawPointer, count: Int) {
        let (first, high, key) = (position &>> 1, blockCounterHigh, key)
        let mirror = mirror
        let half = count / 2
        let upperWords = words + 16 &* half
        var index = 0
        while index < half {
            let block = first &+ UInt64(truncatingIfNeeded: index)
            let lower = Philox4x32.block(low: block, high: high, key: key)
            let upper = Philox4x32.block(
                low: block &+ UInt64(truncatingIfNeeded: half), high: high, key: key)
            words.storeBytes(of: lower.low ^ mirror, toByteOffset: 16 &* index, as: UInt64.self)
            words.storeBytes(
                of: lower.high ^ mirror, toByteOffset: 16 &* index &+ 8, as: UInt64.self)
            upperWords.storeBytes(
                of: upper.low ^ mirror, toByteOffset: 16 &* index, as: UInt64.self)
            upperWords.storeBytes(
                of: upper.high ^ mirror, toByteOffset: 16 &* index &+ 8, as: UInt64.self)
            index &+= 1
        }
        position &+= 4 &* UInt64(truncatingIfNeeded: half)
        if count & 1 == 1 {
            let last = block(position &>> 1)
            upperWords.storeBytes(of: last.low, toByteOffset: 16 &* half, as: UInt64.self)
            upperWords.storeBytes(of: last.high, toByteOffset: 16 &* half &+ 8, as: UInt64.self)
            position &+= 2
        }
    }
}
