/// SHA-256 (FIPS 180-4), written here so that settlement stands alone.
///
/// Everything it works on has a fixed size and lives on the stack: no block allocates.
///
/// - Complexity: O(bytes); 64 bytes a block.
public struct SHA256: Sendable {
    private var state: State = State()
    /// What has come since the last whole block; the first `filled` bytes count.
    private var block = InlineArray<64, UInt8>(repeating: 0)
    private var filled = 0
    private var length: UInt64 = 0

    public init() {}

    /// Adds bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        let isDone: Void? = bytes.withContiguousStorageIfAvailable {
            update(UnsafeRawBufferPointer($0))
        }
        if isDone != nil { return }
        for byte in bytes {
            block[filled] = byte
            filled += 1
            length &+= 1
            if filled == 64 { compressBlock() }
        }
    }

    /// Adds the bytes of a buffer; whole blocks are taken where they stand.
    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard var source = bytes.baseAddress else { return }
        var count = bytes.count
        length &+= UInt64(count)
        if filled > 0 {
            let taken = min(64 - filled, count)
            keep(source, count: taken)
            source += taken
            count -= taken
            if filled == 64 { compressBlock() }
        }
        state.compress(source, blocks: count / 64)
        source += count / 64 * 64
        if count % 64 > 0 { keep(source, count: count % 64) }
    }

    /// The digest of everything added. Shape: 32 bytes.
    public consuming func finish() -> [UInt8] {
        Array(unsafeUninitializedCapacity: SHA256.digestLength) { buffer, count in
            finish(into: UnsafeMutableRawBufferPointer(buffer))
            count = SHA256.digestLength
        }
    }

    /// Writes the digest of everything added into the first 32 bytes of `target`.
    public consuming func finish(into target: UnsafeMutableRawBufferPointer) {
        precondition(target.count >= SHA256.digestLength, "A digest has 32 bytes.")
        let bits = length &* 8
        block[filled] = 0x80
        filled += 1
        if filled > 56 {
            padBlock(to: 64)
            compressBlock()
        }
        padBlock(to: 56)
        withUnsafeMutableBytes(of: &block) {
            $0.storeBytes(of: bits.bigEndian, toByteOffset: 56, as: UInt64.self)
        }
        compressBlock()
        state.store(in: target)
    }

    /// Unit: bytes.
    public static var digestLength: Int { 32 }

    /// The digest of `bytes`. Shape: 32 bytes.
    public static func hash(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// The digest of a buffer's bytes. Shape: 32 bytes.
    public static func hash(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finish()
    }

    /// Keeps at most what fills the block.
    private mutating func keep(_ source: UnsafeRawPointer, count: Int) {
        let offset = filled
        withUnsafeMutableBytes(of: &block) {
            UnsafeMutableRawBufferPointer(rebasing: $0[offset...])
                .copyMemory(from: UnsafeRawBufferPointer(start: source, count: count))
        }
        filled += count
    }

    private mutating func padBlock(to end: Int) {
        while filled < end {
            block[filled] = 0
            filled += 1
        }
    }

    private mutating func compressBlock() {
        withUnsafeBytes(of: block) {
            if let start = $0.baseAddress { state.compress(start, blocks: 1) }
        }
        filled = 0
    }
}

extension SHA256 {
    /// The eight words that a block is folded into.
    fileprivate struct State {
        private var a: UInt32 = 0x6a09_e667
        private var b: UInt32 = 0xbb67_ae85
        private var c: UInt32 = 0x3c6e_f372
        private var d: UInt32 = 0xa54f_f53a
        private var e: UInt32 = 0x510e_527f
        private var f: UInt32 = 0x9b05_688c
        private var g: UInt32 = 0x1f83_d9ab
        private var h: UInt32 = 0x5be0_cd19

        /// Big-endian, in the first 32 bytes.
        func store(in target: UnsafeMutableRawBufferPointer) {
            var offset = 0
            func store(_ word: UInt32) {
                target.storeBytes(of: word.bigEndian, toByteOffset: offset, as: UInt32.self)
                offset += 4
            }
            store(a)
            store(b)
            store(c)
            store(d)
            store(e)
            store(f)
            store(g)
            store(h)
        }

        /// Folds whole blocks in, one after the other.
        mutating func compress(_ source: UnsafeRawPointer, blocks: Int) {
            if blocks == 0 { return }
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
                for block in 0..<blocks {
                    for index in 0..<16 {
                        let word = source.loadUnaligned(
                            fromByteOffset: 64 * block + 4 * index, as: UInt32.self)
                        schedule[index] = UInt32(bigEndian: word)
                    }
                    fold(schedule)
                }
            }
        }

        /// The 64 rounds, sixteen at a time: the words change their names, not their places.
        ///
        /// Of the schedule only the sixteen words are kept that the next ones come from.
        private mutating func fold(_ w: UnsafeMutableBufferPointer<UInt32>) {
            var (a, b, c, d) = (a, b, c, d)
            var (e, f, g, h) = (e, f, g, h)
            for first in stride(from: 0, to: 64, by: 16) {
                turn(a, b, c, &d, e, f, g, &h, word(first, 0, w))
                turn(h, a, b, &c, d, e, f, &g, word(first, 1, w))
                turn(g, h, a, &b, c, d, e, &f, word(first, 2, w))
                turn(f, g, h, &a, b, c, d, &e, word(first, 3, w))
                turn(e, f, g, &h, a, b, c, &d, word(first, 4, w))
                turn(d, e, f, &g, h, a, b, &c, word(first, 5, w))
                turn(c, d, e, &f, g, h, a, &b, word(first, 6, w))
                turn(b, c, d, &e, f, g, h, &a, word(first, 7, w))
                turn(a, b, c, &d, e, f, g, &h, word(first, 8, w))
                turn(h, a, b, &c, d, e, f, &g, word(first, 9, w))
                turn(g, h, a, &b, c, d, e, &f, word(first, 10, w))
                turn(f, g, h, &a, b, c, d, &e, word(first, 11, w))
                turn(e, f, g, &h, a, b, c, &d, word(first, 12, w))
                turn(d, e, f, &g, h, a, b, &c, word(first, 13, w))
                turn(c, d, e, &f, g, h, a, &b, word(first, 14, w))
                turn(b, c, d, &e, f, g, h, &a, word(first, 15, w))
            }
            self.a &+= a
            self.b &+= b
            self.c &+= c
            self.d &+= d
            self.e &+= e
            self.f &+= f
            self.g &+= g
            self.h &+= h
        }

        /// The schedule's word of round `first + n` with the round's constant. Leaves in place `n`
        /// the word of sixteen rounds later.
        @inline(__always)
        private func word(
            _ first: Int, _ n: Int, _ w: UnsafeMutableBufferPointer<UInt32>
        ) -> UInt32 {
            let word = w[n]
            let (one, two) = (w[(n + 1) % 16], w[(n + 14) % 16])
            let s0 = one.rotated(7) ^ one.rotated(18) ^ (one &>> 3)
            let s1 = two.rotated(17) ^ two.rotated(19) ^ (two &>> 10)
            w[n] = word &+ s0 &+ w[(n + 9) % 16] &+ s1
            return word &+ SHA256.constants[first + n]
        }

        /// One round; `word` is the schedule's word and the round's constant.
        ///
        /// The three rotations of a sum are nested: each then needs one copy less.
        @inline(__always)
        private func turn(
            _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
            _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ word: UInt32
        ) {
            let s1 = ((e.rotated(14) ^ e).rotated(5) ^ e).rotated(6)
            let choice = g ^ (e & (f ^ g))
            let t1 = h &+ s1 &+ choice &+ word
            let s0 = ((a.rotated(9) ^ a).rotated(11) ^ a).rotated(2)
            let majority = (a & b) | (c & (a | b))
            d &+= t1
            h = t1 &+ s0 &+ majority
        }
    }

    /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
    fileprivate static let constants: InlineArray<64, UInt32> = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
        0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
        0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
        0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
        0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
        0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
        0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
        0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension UInt32 {
    @inline(__always)
    fileprivate func rotated(_ count: UInt32) -> UInt32 {
        self &>> count | self &<< (32 - count)
    }
}
