/// Kinds of work that one factor ties together: what a GPU lacks against the model for one of
/// them, it lacks for the others of the class.
public enum WorkloadClass: String, Hashable, Sendable, CaseIterable {
    case llmPrefill = "llm_prefill"
    case llmDecode = "llm_decode"
    case diffusion = "diffusion"
    case vision = "vision"
    case embedding = "embedding"
    case training = "training"
    /// Time on a GPU, whatever runs there.
    case gpuHours = "gpu_hours"

    /// Place in ``allCases``.
    var index: Int {
        switch self {
        case .llmPrefill: 0
        case .llmDecode: 1
        case .diffusion: 2
        case .vision: 3
        case .embedding: 4
        case .training: 5
        case .gpuHours: 6
        }
    }
}
