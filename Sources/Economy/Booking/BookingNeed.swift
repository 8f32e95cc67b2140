/// What a builder still has to book.
enum BookingNeed {
    /// A number of GPUs, whatever their speed.
    case gpus(UInt64)
    /// Unit: reference GPUs.
    case load(Double)

    var isOpen: Bool { wholeGPUs > 0 }

    /// GPUs, or reference GPUs rounded up.
    var wholeGPUs: UInt64 { gpus(ofSpeed: 1) }

    /// How many GPUs of a class would do.
    func gpus(ofSpeed speed: Double) -> UInt64 {
        switch self {
        case .gpus(let count): count
        case .load(let load): UInt64(gpusCovering: load / speed)
        }
    }

    /// Counts booked GPUs off.
    mutating func take(_ booked: UInt64, ofSpeed speed: Double) {
        switch self {
        case .gpus(let count): self = .gpus(count - min(booked, count))
        case .load(let load):
            // All that was asked for covers it, whatever the rounding of the product says.
            let isCovered = booked >= gpus(ofSpeed: speed)
            self = .load(isCovered ? 0 : max(0, load - Double(booked) * speed))
        }
    }
}

extension Workload {
    /// Its work that one GPU does in a second, where the reference GPU does 1.
    ///
    /// - Parameter place: Of the hardware class, among the workload's own.
    func speed(at place: Int, _ network: NetworkConfiguration) -> Double {
        speeds.isEmpty ? network.classes[classes[place]].speed : speeds[place]
    }

    /// The same by pool, region by region; empty where the classes' own speeds hold. Pools that it
    /// cannot use keep their class's.
    func speedsByPool(_ network: NetworkConfiguration) -> [Double] {
        if speeds.isEmpty { return [] }
        var byClass = network.classes.map(\.speed)
        for place in classes.indices { byClass[classes[place]] = speeds[place] }
        return network.regions.flatMap { _ in byClass }
    }
}
