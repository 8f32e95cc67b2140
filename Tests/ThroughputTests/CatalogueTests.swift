import Foundation
import Testing

@testable import Throughput

@Suite struct `Catalogues` {
    @Test func `names are there once`() {
        let gpus = GPUCatalogue.entries.map(\.name)
        #expect(Set(gpus).count == gpus.count)
        let workloads = WorkloadCatalogue.entries.map(\.name)
        #expect(Set(workloads).count == workloads.count)
        let cells = MeasuredRates.shipped.map { "\($0.accelerator) \($0.workload)" }
        #expect(Set(cells).count == cells.count)
    }

    @Test func `every class of work has a workload`() {
        for kind in WorkloadClass.allCases {
            #expect(WorkloadCatalogue.entries.contains { $0.kind == kind }, "\(kind)")
        }
    }

    @Test func `every source can be read again`() {
        for source in FigureSource.allCases {
            #expect(!source.address.isEmpty, "\(source)")
            let isUsed = GPUCatalogue.entries.contains { gpu in
                figures(gpu).contains { $0.source == source }
            }
            #expect(isUsed, "\(source) is named by no figure")
        }
    }

    @Test func `a figure of nobody is assumed, one of somebody is not`() {
        for gpu in GPUCatalogue.entries {
            for figure in figures(gpu) {
                #expect((figure.source == .ours) == (figure.status == .assumed), "\(gpu.name)")
            }
        }
    }

    @Test func `peaks are dense and halve with the width`() {
        for gpu in GPUCatalogue.entries {
            guard let half = gpu.fp16TFLOPS, let quarter = gpu.fp8TFLOPS else { continue }
            let ratio = quarter.value / half.value
            #expect((1.98...2.03).contains(ratio), "\(gpu.name): \(ratio)")
        }
    }

    @Test(arguments: ["RTX-4090", "rtx 4090", "RTX_4090"])
    func `a name is found however it is written`(name: String) {
        #expect(GPUCatalogue.entry(named: name)?.name == "RTX-4090")
    }

    @Test func `an unknown name is not found`() {
        #expect(GPUCatalogue.entry(named: "RTX-409") == nil)
    }

    private func figures(_ gpu: GPU) -> [Figure] {
        [
            gpu.memoryGB, gpu.bandwidthGBPerSecond, gpu.fp16TFLOPS, gpu.fp8TFLOPS, gpu.int8TOPS,
            gpu.fp32TFLOPS, gpu.boardWatts,
        ].compactMap { $0 }
    }

    // MARK: Against the calibration, where it is there

    private func calibration(_ name: String) throws -> [String: Any]? {
        guard let root = ProcessInfo.processInfo.environment["MONIAC_SHARED"] else {
            print("skipped: MONIAC_SHARED names no folder with calibration/\(name)")
            return nil
        }
        let file = URL(fileURLWithPath: root).appendingPathComponent("calibration/\(name)")
        let data = try Data(contentsOf: file)
        return try JSONSerialization.jsonObject(with: data) as? [String: Any]
    }

    @Test func `measured rates are those of the calibration`() throws {
        guard let root = try calibration("gpu_throughput.json") else { return }
        let matrix = try #require(root["measured_matrix"] as? [String: Any])
        let rates = try #require(matrix["rates"] as? [String: [String: [String: Any]]])
        for rate in MeasuredRates.closed {
            let cell = try #require(rates[rate.accelerator]?[rate.workload])
            #expect(cell["median_per_accelerator"] as? Double == rate.unitsPerSecond)
            #expect(cell["n"] as? Int == rate.systems)
            #expect(cell["cv"] as? Double == rate.spread)
        }
        for (accelerator, cells) in rates where GPUCatalogue.entry(named: accelerator) != nil {
            for workload in cells.keys where WorkloadCatalogue.entry(named: workload) != nil {
                let found = MeasuredRates.closed.rate(
                    accelerator: accelerator, workload: workload)
                #expect(found != nil, "\(accelerator) \(workload) was not carried over")
            }
        }
    }

    @Test func `data sheets are those of the calibration`() throws {
        guard let root = try calibration("gpu_catalogue.json") else { return }
        let gpus = try #require(root["gpus"] as? [String: [String: Any]])
        #expect(gpus.count == GPUCatalogue.entries.count)
        for gpu in GPUCatalogue.entries {
            let entry = try #require(gpus[gpu.name])
            func value(_ key: String) -> Double? {
                (entry[key] as? [String: Any])?["value"] as? Double
            }
            #expect(value("memory_gb") == gpu.memoryGB.value, "\(gpu.name)")
            #expect(value("bandwidth_gb_s") == gpu.bandwidthGBPerSecond.value, "\(gpu.name)")
            #expect(value("fp16_tensor_dense_tflops") == gpu.fp16TFLOPS?.value, "\(gpu.name)")
            #expect(value("fp8_dense_tflops") == gpu.fp8TFLOPS?.value, "\(gpu.name)")
            #expect(value("int8_dense_tops") == gpu.int8TOPS?.value, "\(gpu.name)")
            #expect(value("fp32_tflops") == gpu.fp32TFLOPS.value, "\(gpu.name)")
            // GH200 has none of its own: the catalogue's note tells to take 700 W.
            #expect((value("tdp_w") ?? 700) == gpu.boardWatts.value, "\(gpu.name)")
        }
    }
}
