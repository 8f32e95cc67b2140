/// GPUs of one region and hardware class, counted in every state and integrated over time.
struct PoolLevels {
    var installed = LevelIntegral()
    /// GPUs of nodes that are out.
    var down = LevelIntegral()
    /// Where jobs buy by themselves: on offer.
    var booked = LevelIntegral()
    /// Booked, and the node is not out.
    var ready = LevelIntegral()
    /// Running a job, whoever booked the GPU.
    var busy = LevelIntegral()
    /// Running a job, and booked; a job may outlast its booking.
    var bookedBusy = LevelIntegral()

    /// Integrals when the warm-up ended, to be left out of the shares.
    private var excluded = Areas()

    struct Areas {
        var installed: Int128 = 0
        var down: Int128 = 0
        var booked: Int128 = 0
        var ready: Int128 = 0
        var bookedBusy: Int128 = 0
    }

    /// A GPU starts (+1) or stops (−1) working.
    mutating func changeBusy(by difference: Int64, isBooked: Bool, at tick: Int64) {
        busy.change(by: difference, at: tick)
        if isBooked { bookedBusy.change(by: difference, at: tick) }
    }

    /// GPU time spent on booked GPUs, counted when it is over. Unit: GPU · ticks.
    mutating func addBusy(_ ticks: Int64) {
        busy.add(ticks)
        bookedBusy.add(ticks)
    }

    private func areas(at tick: Int64) -> Areas {
        Areas(
            installed: installed.area(at: tick), down: down.area(at: tick),
            booked: booked.area(at: tick), ready: ready.area(at: tick),
            bookedBusy: bookedBusy.area(at: tick))
    }

    /// Leaves everything up to `tick` out of ``measured(at:)``.
    mutating func beginMeasuring(at tick: Int64) {
        excluded = areas(at: tick)
    }

    static func beginMeasuring(of pools: inout Column<PoolLevels>, at tick: Int64) {
        for pool in 0..<UInt32(pools.count) { pools[pool].beginMeasuring(at: tick) }
    }

    /// The integrals since the warm-up's end. Unit: GPU · ticks.
    func measured(at tick: Int64) -> Areas {
        let all = areas(at: tick)
        return Areas(
            installed: all.installed - excluded.installed, down: all.down - excluded.down,
            booked: all.booked - excluded.booked, ready: all.ready - excluded.ready,
            bookedBusy: all.bookedBusy - excluded.bookedBusy)
    }
}
