import RandomStreams
import StochasticProcesses

/// The returns of a model, day by day, on streams of its own.
struct SimulatedReturns {
    var model: ReturnModel
    private var normals: RandomStream
    private let shocks: RandomStream
    private var day: UInt32 = 0

    init(
        _ model: ReturnModel, of owner: String, replication: UInt32 = 0, warmUpDays: Int = 0
    ) {
        self.model = model
        func stream(_ purpose: StreamPurpose) -> RandomStream {
            RandomStream(
                seed: 20_261_121, replication: replication, entity: StreamEntity(owner),
                purpose: purpose)
        }
        (normals, shocks) = (stream(.prices), stream(.priceShocks))
        for _ in 0..<warmUpDays { _ = next() }
    }

    mutating func next() -> Double {
        let value = model.next(normal: normals.normal(), shocks: shocks.at(step: day))
        day += 1
        return value
    }
}
