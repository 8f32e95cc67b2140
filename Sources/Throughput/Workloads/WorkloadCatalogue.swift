/// The workloads that the product knows, named after the benchmarks where there is one.
///
/// - Source: parameters, output tokens of Llama-2, operations of BERT: mlcommons/inference,
///   docs/index.md at 13db0f80be51bfca95dd5198773a16eae2ca1833 — stated. Layers, widths and caches:
///   the models' own configurations — stated. Prompt lengths, operations of the other models,
///   traffic of activations, largest batches and kernels a step — assumed: the calibration factor
///   takes up what is wrong in them alike for all GPUs. Latency factors: MLPerf Inference v4.1,
///   median of Server over Offline — computed.
public enum WorkloadCatalogue {
    /// In a fixed order, class by class.
    public static let entries: [Workload] =
        languageModels + [stableDiffusionXL, resNet50, retinaNet, unet3D, bert, dlrm]
        + trainings + [gpuHours]

    public static func entry(named name: String) -> Workload? {
        entries.first { $0.name == name }
    }

    static let llama70B = LanguageModel(
        parameters: 70e9, activeParameters: 70e9, layers: 80, width: 8192,
        cachePerToken: 2 * 80 * 8 * 128, promptTokens: 225, outputTokens: 294.45)
    static let llama7B = LanguageModel(
        parameters: 6.74e9, activeParameters: 6.74e9, layers: 32, width: 4096,
        cachePerToken: 2 * 32 * 4096, promptTokens: 225, outputTokens: 294.45)
    static let mixtral = LanguageModel(
        parameters: 47e9, activeParameters: 12.9e9, layers: 32, width: 4096,
        cachePerToken: 2 * 32 * 8 * 128, promptTokens: 225, outputTokens: 145)
    static let gptJ = LanguageModel(
        parameters: 6e9, activeParameters: 6e9, layers: 28, width: 4096,
        cachePerToken: 2 * 28 * 4096, promptTokens: 870, outputTokens: 69)

    static let languageModels = [
        llama70B.prefill("llama2-70b-prefill", promptTokens: 1_024, itemsPerGPUMax: 8),
        llama7B.prefill("llama2-7b-prefill", promptTokens: 1_024, itemsPerGPUMax: 8),
        llama70B.serving(
            "llama2-70b-99", unit: "output tokens", itemsPerGPUMax: 1_024,
            latencyFactor: 0.906041),
        mixtral.serving(
            "mixtral-8x7b", unit: "output tokens", itemsPerGPUMax: 1_024,
            latencyFactor: 0.968354),
        llama7B.serving("llama2-7b-decode", unit: "output tokens", itemsPerGPUMax: 1_024),
        gptJ.serving(
            "gptj-99", unit: "samples", beams: 4, countsRequests: true, itemsPerGPUMax: 192,
            latencyFactor: 0.970813),
    ]

    /// Twenty passes of the denoiser, each with and without the prompt; a step is one pass.
    static let stableDiffusionXL = Workload(
        "stable-diffusion-xl", .diffusion, unit: "images", precision: .fp8,
        operationsPerUnit: 2.4e14, unitsPerItem: 1.0 / 20, residentWeights: 3.5e9,
        streamedWeights: 2.6e9, residentElementsPerItem: 1e9, streamedElementsPerItem: 5e9,
        itemsPerGPUMax: 8, kernelsPerStep: 700, latencyFactor: 0.956291)

    static let resNet50 = Workload(
        "resnet50", .vision, unit: "samples", precision: .int8, operationsPerUnit: 8.2e9,
        unitsPerItem: 1, residentWeights: 25.6e6, streamedWeights: 25.6e6,
        residentElementsPerItem: 15e6, streamedElementsPerItem: 15e6, itemsPerGPUMax: 2_048,
        kernelsPerStep: 53, latencyFactor: 0.892623)

    static let retinaNet = Workload(
        "retinanet", .vision, unit: "samples", precision: .int8, operationsPerUnit: 3e11,
        unitsPerItem: 1, residentWeights: 38e6, streamedWeights: 38e6,
        residentElementsPerItem: 1e8, streamedElementsPerItem: 4e8, itemsPerGPUMax: 32,
        kernelsPerStep: 120, latencyFactor: 0.942467)

    /// A volume is cut into some 86 windows; a step takes a batch of windows.
    static let unet3D = Workload(
        "3d-unet-99", .vision, unit: "samples", precision: .int8, operationsPerUnit: 8e13,
        unitsPerItem: 1.0 / 86, residentWeights: 32.5e6, streamedWeights: 32.5e6,
        residentElementsPerItem: 5e8, streamedElementsPerItem: 7e8, itemsPerGPUMax: 16,
        kernelsPerStep: 60)

    static let bert = Workload(
        "bert-99", .embedding, unit: "samples", precision: .int8, operationsPerUnit: 1.28e11,
        unitsPerItem: 1, residentWeights: 340e6, streamedWeights: 340e6,
        residentElementsPerItem: 2e7, streamedElementsPerItem: 5e7, itemsPerGPUMax: 256,
        kernelsPerStep: 96, latencyFactor: 0.792748)

    /// Tables are held, a few rows of them are read; a sample is some 270 pairs.
    static let dlrm = Workload(
        "dlrm-v2-99", .embedding, unit: "samples", precision: .int8, operationsPerUnit: 8.6e9,
        unitsPerItem: 1, residentWeights: 23e9, streamedWeights: 24e6,
        residentElementsPerItem: 1e7, streamedElementsPerItem: 7.4e6, itemsPerGPUMax: 2_048,
        kernelsPerStep: 20, allReducesPerStep: 2, allReduceBytesPerItem: 9e5,
        latencyFactor: 0.893875)

    static let trainings = [
        llama7B.training("llama2-7b-training", sequenceTokens: 4_096, itemsPerGPUMax: 8),
        Workload(
            "resnet50-training", .training, unit: "samples", precision: .fp16,
            operationsPerUnit: 3 * 8.2e9, unitsPerItem: 1, residentWeights: 25.6e6,
            residentBytesPerWeight: 16, streamedWeights: 8 * 25.6e6,
            residentElementsPerItem: 5e7, streamedElementsPerItem: 1e8, itemsPerGPUMax: 256,
            kernelsPerStep: 160, allReducesPerStep: 1, allReduceBytes: 2 * 25.6e6),
    ]

    /// What networks sell that rent machines and do not ask what runs there.
    static let gpuHours = Workload(
        "gpu-hours", .gpuHours, unit: "GPU-hours", precision: .fp16, operationsPerUnit: 0,
        unitsPerItem: 1, residentWeights: 0, streamedWeights: 0, residentElementsPerItem: 1,
        streamedElementsPerItem: 0, itemsPerGPUMax: 1, kernelsPerStep: 1)
}
