import Glibc
import Testing

@testable import Throughput

/// `cblas_dgemm` of OpenBLAS, where the machine has it.
private struct OpenBLAS {
    typealias Product =
        @convention(c) (
            Int32, Int32, Int32, Int32, Int32, Int32, Double, UnsafePointer<Double>?, Int32,
            UnsafePointer<Double>?, Int32, Double, UnsafeMutablePointer<Double>?, Int32
        ) -> Void

    let product: Product

    init?() {
        guard let library = dlopen("libopenblas.so.0", RTLD_NOW),
            let symbol = dlsym(library, "cblas_dgemm")
        else { return nil }
        product = unsafeBitCast(symbol, to: Product.self)
    }

    /// Row-major (rows × inner) · (inner × columns).
    func multiply(
        _ left: [Double], _ right: [Double], rows: Int, inner: Int, columns: Int
    ) -> [Double] {
        var result = [Double](repeating: 0, count: rows * columns)
        let (m, n, k) = (Int32(rows), Int32(columns), Int32(inner))
        product(101, 111, 111, m, n, k, 1, left, k, right, n, 0, &result, n)
        return result
    }
}

@Suite struct `Fleet` {
    /// Counts without a pattern that a wrong index could share.
    private func fleet(providers: Int, gpus: Int) -> Throughput.Fleet {
        var fleet = Throughput.Fleet(providers: providers, gpus: gpus)
        var state: UInt64 = 20_261_121
        for provider in 0..<providers {
            for gpu in 0..<gpus {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                fleet[provider, gpu] = Double((state >> 33) % 500) / 4
            }
        }
        return fleet
    }

    @Test(arguments: [1, 7, 64, 1_000])
    func `the contraction equals that of OpenBLAS`(providers: Int) {
        guard let library = OpenBLAS() else {
            print("skipped: libopenblas.so.0 is not installed (Debian: libopenblas0)")
            return
        }
        let matrix = RateMatrix()
        let fleet = fleet(providers: providers, gpus: matrix.gpus.count)
        let found = FleetCapacity(fleet, matrix).unitsPerSecond
        let expected = library.multiply(
            Array(fleet.counts), Array(matrix.unitsPerSecond), rows: providers,
            inner: matrix.gpus.count, columns: matrix.workloads.count)
        #expect(found.count == expected.count)
        for index in expected.indices {
            // Sums of positive terms in another order: 26 roundings each.
            let error = (found[index] - expected[index]).magnitude
            #expect(error <= 1e-12 * expected[index], "\(index)")
        }
    }

    @Test func `each sum runs over the GPUs in their order`() {
        let matrix = RateMatrix()
        let fleet = fleet(providers: 3, gpus: matrix.gpus.count)
        let capacity = FleetCapacity(fleet, matrix)
        for provider in 0..<3 {
            for workload in matrix.workloads.indices {
                var sum = 0.0
                for gpu in matrix.gpus.indices {
                    sum +=
                        fleet[provider, gpu]
                        * matrix.rate(gpu: gpu, workload: workload).unitsPerSecond
                }
                #expect(capacity[provider, workload] == sum)
            }
        }
    }

    @Test func `one GPU of one provider does its own rate`() {
        let matrix = RateMatrix()
        var fleet = Throughput.Fleet(providers: 2, gpus: matrix.gpus.count)
        fleet[1, 4] = 1
        let capacity = FleetCapacity(fleet, matrix)
        for workload in matrix.workloads.indices {
            #expect(capacity[0, workload] == 0)
            #expect(
                capacity[1, workload] == matrix.rate(gpu: 4, workload: workload).unitsPerSecond)
        }
        #expect(capacity.totals.elementsEqual(capacity.unitsPerSecond.suffix(capacity.workloads)))
    }

    @Test func `nobody does nothing`() {
        let matrix = RateMatrix()
        let empty = FleetCapacity(
            Throughput.Fleet(providers: 0, gpus: matrix.gpus.count), matrix)
        #expect(empty.totals.allSatisfy { $0 == 0 })
        #expect(empty.totals.count == matrix.workloads.count)
    }
}
