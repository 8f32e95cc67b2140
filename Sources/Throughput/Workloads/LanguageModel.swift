/// A transformer that writes tokens, as far as a roofline asks.
struct LanguageModel {
    /// Parameters held, and parameters that one token passes through.
    var parameters: Double
    var activeParameters: Double
    var layers: Double
    var width: Double
    /// Elements of keys and values that one token leaves behind, all layers.
    var cachePerToken: Double
    /// Tokens of a request.
    var promptTokens: Double
    var outputTokens: Double

    /// Matrix products of a layer: queries with keys and values, output, two of the feed-forward
    /// part.
    static let productsPerLayer = 4.0

    /// Serving whole requests, prompt included: a step is one token of every sequence in the
    /// batch, and carries its share of the prompts of newcomers.
    ///
    /// - Parameter beams: Continuations that are followed at once; they share the prompt.
    func serving(
        _ name: String, unit: String, beams: Double = 1, countsRequests: Bool = false,
        itemsPerGPUMax: Double, latencyFactor: Double? = nil
    ) -> Workload {
        let tokens = promptTokens + beams * outputTokens
        let tokensPerStep = tokens / outputTokens
        return Workload(
            name, .llmDecode, unit: unit, precision: .fp8,
            operationsPerUnit: 2 * activeParameters
                * (countsRequests ? tokens : tokensPerStep),
            unitsPerItem: countsRequests ? 1 / outputTokens : 1,
            residentWeights: parameters, streamedWeights: parameters,
            residentElementsPerItem: cachePerToken * tokens,
            streamedElementsPerItem: cachePerToken * (promptTokens + beams * outputTokens / 2),
            itemsPerGPUMax: itemsPerGPUMax,
            kernelsPerStep: layers * LanguageModel.productsPerLayer,
            allReducesPerStep: 2 * layers, allReduceBytesPerItem: 2 * width * tokensPerStep,
            latencyFactor: latencyFactor)
    }

    /// Reading prompts: a step takes whole prompts through the model.
    func prefill(_ name: String, promptTokens: Double, itemsPerGPUMax: Double) -> Workload {
        Workload(
            name, .llmPrefill, unit: "prompt tokens", precision: .fp8,
            operationsPerUnit: 2 * activeParameters, unitsPerItem: promptTokens,
            residentWeights: parameters, streamedWeights: parameters,
            residentElementsPerItem: cachePerToken * promptTokens,
            streamedElementsPerItem: LanguageModel.activationsPerLayer * width * layers
                * promptTokens,
            itemsPerGPUMax: itemsPerGPUMax,
            kernelsPerStep: layers * LanguageModel.productsPerLayer,
            allReducesPerStep: 2 * layers, allReduceBytesPerItem: 2 * width * promptTokens)
    }

    /// Training with 16-bit products, 16 bytes of weights, gradients and optimiser states a
    /// parameter, all sharded over the group; activations are recomputed from one checkpoint a
    /// layer.
    func training(_ name: String, sequenceTokens: Double, itemsPerGPUMax: Double) -> Workload {
        let checkpoints = layers * width * sequenceTokens
        return Workload(
            name, .training, unit: "tokens", precision: .fp16,
            // Forward 2, backward 4, recomputation 2.
            operationsPerUnit: 8 * activeParameters, unitsPerItem: sequenceTokens,
            residentWeights: parameters, residentBytesPerWeight: 16,
            streamedWeights: 16 * parameters, residentElementsPerItem: 2 * checkpoints,
            streamedElementsPerItem: 3 * LanguageModel.activationsPerLayer * checkpoints,
            itemsPerGPUMax: itemsPerGPUMax,
            kernelsPerStep: 4 * layers * LanguageModel.productsPerLayer,
            allReducesPerStep: 1, allReduceBytes: 2 * parameters)
    }

    /// Elements written and read again in a layer, in widths.
    static let activationsPerLayer = 10.0
}
