import StochasticProcesses
import Testing

@Suite struct CorrelationMatrixTests {
    private let three = ["BTC", "ETH", "SOL"]

    private func matrix(_ ab: Double, _ ac: Double, _ bc: Double) throws -> CorrelationMatrix {
        try CorrelationMatrix(
            assets: three, rows: [[1, ab, ac], [ab, 1, bc], [ac, bc, 1]])
    }

    @Test func `the factor is that of an independent computation`() throws {
        let matrix = try matrix(0.771414, 0.396229, 0.547171)
        let expected = [
            [1, 0, 0], [0.771414, 0.63633359, 0], [0.396229, 0.37954055, 0.83603322],
        ]
        for column in 0..<3 {
            var unit = [0.0, 0, 0]
            unit[column] = 1
            matrix.correlate(&unit)
            for row in 0..<3 { #expect(abs(unit[row] - expected[row][column]) < 1e-8) }
        }
        #expect(matrix.correlation(0, 2) == 0.396229)
    }

    @Test func `the first asset and those without correlation keep their normals`() throws {
        let matrix = try CorrelationMatrix(
            assets: ["a", "b", "c", "d"], pairs: [.init("a", "c", 0.6)])
        var normals = [0.123456789, -1.987654321, 0.5, 1.0 / 3.0]
        matrix.correlate(&normals)
        #expect(normals[0] == 0.123456789)
        #expect(normals[1] == -1.987654321)
        #expect(abs(normals[2] - (0.6 * 0.123456789 + 0.8 * 0.5)) < 1e-15)
        #expect(normals[3] == 1.0 / 3.0)
    }

    @Test func `impossible correlations are refused by naming the pair and its range`() {
        let error = #expect(throws: ProcessError.self) { try matrix(0.8, 0.8, -0.5) }
        #expect(error?.parameter == "correlation of SOL with ETH")
        // 0.64 ± 0.36 is what two assets leave that both have 0.8 with a third.
        #expect(error?.expected.hasPrefix("a number between 0.2") == true)
        #expect(error?.found == "-0.5")
        for impossible in [1.0, -1.0, 1.5, .nan, .infinity] {
            let error = #expect(throws: ProcessError.self) { try matrix(impossible, 0, 0) }
            #expect(
                error?.parameter == "correlation of ETH with BTC" || impossible.isNaN,
                "\(impossible)")
        }
        #expect(throws: Never.self) { try matrix(0.8, 0.8, 0.281) }
        #expect(throws: ProcessError.self) { try matrix(0.8, 0.8, 0.28) }
    }

    @Test func `tables that are no correlations are refused`() {
        let rows: [[[Double]]] = [
            [[1, 0.5], [0.4, 1]], [[0.9, 0], [0, 1]], [[1, 0]], [[1, 0], [0]],
        ]
        for table in rows {
            #expect(throws: ProcessError.self) {
                try CorrelationMatrix(assets: ["a", "b"], rows: table)
            }
        }
        #expect(throws: ProcessError.self) {
            try CorrelationMatrix(assets: ["a", "a"], rows: [[1, 0], [0, 1]])
        }
        let pairs: [[CorrelationMatrix.Pair]] = [
            [.init("a", "x", 0)], [.init("a", "a", 1)], [.init("a", "b", 0), .init("b", "a", 0)],
        ]
        for list in pairs {
            #expect(throws: ProcessError.self) {
                try CorrelationMatrix(assets: ["a", "b"], pairs: list)
            }
        }
    }
}
