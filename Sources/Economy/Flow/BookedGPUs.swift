/// The GPUs that one workload has booked.
struct BookedGPUs: ~Copyable {
    /// In routing order: by price, then node, then GPU. Index = rank.
    var gpus = Column<UInt32>()
    /// Ranks of booked GPUs that are idle and whose node is not out.
    var free = RankSet()
    /// Those that run, while work flows.
    var line = FluidLine()

    var count: Int { gpus.count }

    /// Takes the cheapest idle GPU, if there is one.
    mutating func takeFree() -> UInt32? {
        guard let rank = free.first else { return nil }
        free.remove(rank)
        return gpus[rank]
    }
}
