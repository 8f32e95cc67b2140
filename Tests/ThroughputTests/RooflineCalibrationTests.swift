import Testing

@testable import Throughput

@Suite struct `Roofline calibration` {
    private func ratio(_ gpu: String, _ workload: String) throws -> (Double, Double) {
        let entry = try #require(GPUCatalogue.entry(named: gpu))
        let work = try #require(WorkloadCatalogue.entry(named: workload))
        let measured = try #require(
            MeasuredRates.shipped.rate(accelerator: gpu, workload: workload))
        let modelled = Throughput.Roofline(work, on: [entry], placements: Placement.usual)
            .unitsPerSecond[0]
        let factor = RooflineCalibration.shipped.factor(gpu: gpu, workload: work)
        return (modelled * factor.value / measured.unitsPerSecond, factor.relativeError)
    }

    @Test func `misses measured cells by less than a fifth with one GPU left out`() throws {
        let validation = Validation(CalibrationCell.cells(of: MeasuredRates.shipped))
        let mean = try #require(validation.rooflineSummary { _ in true }.meanError)
        #expect(mean < 0.20)
        let large = validation.rooflineSummary { $0.workload == "llama2-70b-99" }
        #expect(try #require(large.meanError) < 0.30)
    }

    /// Measured cells that no factor was taken from.
    @Test(arguments: [
        ("T4", "bert-99"), ("B200-SXM-180GB", "llama2-70b-99"), ("RTX-4090", "llama2-70b-99"),
    ])
    func `is within its stated error on GPUs it never saw`(gpu: String, workload: String) throws {
        let (found, _) = try ratio(gpu, workload)
        #expect((found - 1).magnitude < RooflineCalibration.unmeasured.relativeError, "\(found)")
    }

    @Test func `the factor of a GPU and a class is the middle of its cells`() throws {
        let gpu = "H100-SXM5-80GB"
        let found = try #require(RooflineCalibration.shipped.factor(gpu: gpu, kind: .embedding))
        let entry = try #require(GPUCatalogue.entry(named: gpu))
        var product = 1.0
        for name in ["bert-99", "dlrm-v2-99"] {
            let work = try #require(WorkloadCatalogue.entry(named: name))
            let measured = try #require(
                MeasuredRates.shipped.rate(accelerator: gpu, workload: name))
            product *=
                measured.unitsPerSecond
                / Throughput.Roofline(work, on: [entry], placements: Placement.usual)
                .unitsPerSecond[0]
        }
        #expect((found * found / product - 1).magnitude < 1e-12)
        #expect(RooflineCalibration.shipped.factor(gpu: gpu, kind: .training) == nil)
    }

    @Test func `a class that nobody measured gets the middle of the known range`() throws {
        let work = try #require(WorkloadCatalogue.entry(named: "llama2-7b-training"))
        let factor = RooflineCalibration.shipped.factor(gpu: "L4", workload: work)
        #expect(factor == RooflineCalibration.unmeasured)
        #expect((factor.value * factor.value * 1.2 * 2.8 - 1).magnitude < 1e-6)
    }

    @Test func `an unmeasured model borrows the factor of its GPU and class`() throws {
        let work = try #require(WorkloadCatalogue.entry(named: "llama2-7b-decode"))
        let calibration = RooflineCalibration.shipped
        let factor = calibration.factor(gpu: "H100-SXM5-80GB", workload: work)
        #expect(factor.value == calibration.factor(gpu: "H100-SXM5-80GB", kind: .llmDecode))
        #expect(factor.relativeError >= 0.24)
    }
}
