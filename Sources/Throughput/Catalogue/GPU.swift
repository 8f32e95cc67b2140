public enum Vendor: String, Hashable, Sendable {
    case nvidia = "NVIDIA"
    case amd = "AMD"
}

public enum Architecture: String, Hashable, Sendable {
    case pascal = "Pascal"
    case volta = "Volta"
    case turing = "Turing"
    case ampere = "Ampere"
    case ada = "Ada Lovelace"
    case hopper = "Hopper"
    case blackwell = "Blackwell"
    case cdna3 = "CDNA 3"
}

/// How narrow the numbers are that a workload computes with, where the GPU can.
public enum Precision: Int, Hashable, Sendable, CaseIterable {
    case fp16
    case fp8
    case int8
}

/// The peak rate of matrix products that a GPU offers a workload.
public struct Peak: Hashable, Sendable {
    /// Unit: operations/s.
    public var operationsPerSecond: Double
    /// Bytes of one weight or activation at this precision.
    public var elementBytes: Double
    /// Taken from the FP32 peak, since no source gives the one of the tensor cores.
    public var isAssumed: Bool
}

/// A GPU model as its makers describe it.
public struct GPU: Hashable, Sendable {
    public var name: String
    public var vendor: Vendor
    public var architecture: Architecture
    public var form: String
    /// How several of them in one node exchange data.
    public var link: Link
    /// Unit: 10^9 bytes.
    public var memoryGB: Figure
    /// Unit: 10^9 bytes/s.
    public var bandwidthGBPerSecond: Figure
    /// Dense tensor peak with FP32 accumulate; nil where no source that was read gives it.
    public var fp16TFLOPS: Figure?
    public var fp8TFLOPS: Figure?
    public var int8TOPS: Figure?
    /// Outside of the tensor cores.
    public var fp32TFLOPS: Figure
    /// Board or module limit. Unit: W.
    public var boardWatts: Figure
    public var note: String?

    public init(
        _ name: String, _ vendor: Vendor, _ architecture: Architecture, form: String, link: Link,
        memoryGB: Figure, bandwidthGBPerSecond: Figure, fp16TFLOPS: Figure?, fp8TFLOPS: Figure?,
        int8TOPS: Figure?, fp32TFLOPS: Figure, boardWatts: Figure, note: String? = nil
    ) {
        self.name = name
        self.vendor = vendor
        self.architecture = architecture
        self.form = form
        self.link = link
        self.memoryGB = memoryGB
        self.bandwidthGBPerSecond = bandwidthGBPerSecond
        self.fp16TFLOPS = fp16TFLOPS
        self.fp8TFLOPS = fp8TFLOPS
        self.int8TOPS = int8TOPS
        self.fp32TFLOPS = fp32TFLOPS
        self.boardWatts = boardWatts
        self.note = note
    }

    /// FP16 tensor peak over FP32 peak where the former is unknown: the smallest ratio among the
    /// catalogue's boards that have both, so that the rate errs to the low side.
    ///
    /// - Source: RTX-4090 165.2 / 82.6, L40 181.05 / 90.5 — assumed for others; equal to the plain
    ///   FP16 rate of P100.
    static let unknownTensorRatio = 2.0

    /// The peak at the narrowest precision, up to `precision`, that this GPU has.
    public func peak(_ precision: Precision) -> Peak {
        let narrow: Figure? =
            switch precision {
            case .fp16: nil
            case .fp8: fp8TFLOPS
            case .int8: int8TOPS
            }
        if let narrow {
            return Peak(
                operationsPerSecond: narrow.value * 1e12, elementBytes: 1, isAssumed: false)
        }
        if let fp16TFLOPS {
            return Peak(
                operationsPerSecond: fp16TFLOPS.value * 1e12, elementBytes: 2, isAssumed: false)
        }
        return Peak(
            operationsPerSecond: fp32TFLOPS.value * GPU.unknownTensorRatio * 1e12,
            elementBytes: 2, isAssumed: true)
    }
}
