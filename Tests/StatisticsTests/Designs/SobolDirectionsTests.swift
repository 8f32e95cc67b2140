import Foundation
import Testing

@testable import Statistics

@Suite struct `Directions of Sobol's sequence` {
    private struct Row {
        let polynomial: UInt32
        let first: [UInt32]
        var degree: Int { first.count }
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        var position = 0
        while position < JoeKuoTable.rows.count {
            let polynomial = UInt32(JoeKuoTable.rows[position])
            let degree = 31 - polynomial.leadingZeroBitCount
            let first = JoeKuoTable.rows[(position + 1)..<(position + 1 + degree)]
            rows.append(Row(polynomial: polynomial, first: first.map { UInt32($0) }))
            position += 1 + degree
        }
        return rows
    }

    /// FNV-1a over all figures, 16 bits each from the low byte, computed from the file that SciPy
    /// 1.17.1 carries.
    @Test func `are the published figures`() {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for figure in JoeKuoTable.rows {
            for byte in [figure & 0xFF, figure >> 8] {
                hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            }
        }
        #expect(hash == 0x1751_46DF_393F_6BE5)
    }

    /// The powers of x modulo the polynomial return to 1 after 2^degree - 1 steps and not before.
    @Test func `use every primitive polynomial up to degree 10 once, in order`() {
        let rows = rows()
        #expect(rows.count == JoeKuoTable.dimensions)
        #expect(rows.map(\.polynomial) == rows.map(\.polynomial).sorted())
        #expect(Set(rows.map(\.polynomial)).count == rows.count)
        for row in rows.dropFirst() {
            var power: UInt32 = 1
            var steps = 0
            repeat {
                power <<= 1
                if power >> UInt32(row.degree) & 1 == 1 { power ^= row.polynomial }
                steps += 1
            } while power != 1 && steps < 2000
            #expect(steps == (1 << row.degree) - 1, "polynomial \(row.polynomial)")
        }
        // φ(2^s - 1) / s of degree s.
        let counts = (1...10).map { degree in rows.count { $0.degree == degree } }
        #expect(counts == [1, 1, 2, 2, 6, 6, 18, 16, 48, 60])
    }

    @Test func `start from odd numbers below the next power of two`() {
        for row in rows() {
            for (k, m) in row.first.enumerated() {
                #expect(m % 2 == 1 && m < 2 << UInt32(k), "polynomial \(row.polynomial)")
            }
        }
    }

    /// Sobol's property A: each of the 2^d halves-by-halves boxes of d dimensions holds one of any
    /// 2^d points from a multiple of 2^d on, which is so when the matrix of the directions' first
    /// digits has full rank. The authors say that their figures have it.
    @Test func `have property A up to 32 dimensions`() {
        let directions = SobolDirections.all(dimensions: 32)
        for dimensions in 1...32 {
            // Bit k of a row is the first digit of the dimension's direction k.
            var matrix = (0..<dimensions).map { dimension in
                (0..<dimensions).reduce(UInt32(0)) { row, k in
                    row | (directions[dimension * 32 + k] >> 31) << UInt32(k)
                }
            }
            #expect(rank(of: &matrix) == dimensions, "\(dimensions) dimensions")
        }
    }

    private func rank(of matrix: inout [UInt32]) -> Int {
        var rank = 0
        for column in 0..<UInt32(32) {
            guard let pivot = matrix[rank...].firstIndex(where: { $0 >> column & 1 == 1 })
            else { continue }
            matrix.swapAt(rank, pivot)
            for row in matrix.indices where row != rank && matrix[row] >> column & 1 == 1 {
                matrix[row] ^= matrix[rank]
            }
            rank += 1
            if rank == matrix.count { break }
        }
        return rank
    }

    @Test(.enabled("needs Python with SciPy", { Python.has("scipy") }))
    func `agree with SciPy's in all dimensions`() throws {
        let script = """
            from scipy.stats import qmc
            points = qmc.Sobol(161, scramble=False, bits=32).random(2048)
            for i in (1, 2, 3, 511, 1024, 1365, 2047):
                print(*(int(x * 2**32) for x in points[i]))
            """
        let lines = try Python.output(of: script).split(separator: "\n")
        let design = try SobolDesign(count: 2048, dimensions: 161, scrambling: .none)
        let indices = [1, 2, 3, 511, 1024, 1365, 2047]
        try #require(lines.count == indices.count)
        for (index, line) in zip(indices, lines) {
            let theirs = line.split(separator: " ").compactMap { UInt64($0) }
            #expect(design.point(index).map { UInt64($0 * 0x1p32) } == theirs)
        }
    }
}
