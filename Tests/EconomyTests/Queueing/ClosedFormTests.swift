@testable import Economy
import Testing

/// What queueing theory knows in closed form, over twenty fixed seeds.
///
/// Booked and shared GPUs get the same draws, and with one workload they must do the same with
/// them, to the tick; so one comparison with theory holds for both.
@Suite struct `Closed forms` {
    static let seeds: Range<UInt64> = 1..<21

    /// Runs every seed through shared GPUs, and the first few through booked ones too.
    private func samples(
        hours: Int64, _ source: QueueRun.Source, gpus: UInt32,
        _ figure: (QueueRun.Measured) -> Double
    ) throws -> [Double] {
        try Self.seeds.map { seed in
            let run = QueueRun(seed: seed, sources: [source], nodes: [.init(gpus: gpus)])
            let shared = try run.measure(.shared, warmUpHours: 6, hours: hours)
            #expect(shared.broken == [], "seed \(seed)")
            if seed <= 4 {
                let booked = try run.measure(.booked, warmUpHours: 6, hours: hours)
                #expect(booked == shared, "seed \(seed)")
            }
            return figure(shared)
        }
    }

    /// The mean of the samples lies within four standard errors of the expected value, and four
    /// standard errors are less than a share of it: a larger error would be seen.
    private func expect(
        _ samples: [Double], near expected: Double, seen share: Double, _ what: String
    ) {
        let count = Double(samples.count)
        let mean = samples.reduce(0, +) / count
        let variance = samples.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / (count - 1)
        let error = (variance / count).squareRoot()
        print("\(what): \(mean), expected \(expected), z \((mean - expected) / error)")
        #expect(abs(mean - expected) < 4 * error)
        #expect(4 * error < share * expected, "4 standard errors: \(4 * error)")
    }

    /// Wq = λ·E[S²] / (2·(1 − ρ)).
    /// - Source: Pollaczek (1930), Khinchine (1932) — stated.
    @Test(arguments: [
        // Jobs of 40 and of 280 seconds, three to one: mean 100, mean square 20,800.
        (JobSize.resample(seconds: [40, 40, 40, 280]), 20_800.0),
        // Lognormal of mean 100 and sigma 1: mean square 100²·e.
        (.lognormal(medianSeconds: 60.653_065_971, sigma: 1), 27_182.818_284_59),
        (.constant(seconds: 100), 10_000),
    ])
    func `one GPU makes jobs wait as Pollaczek and Khinchine say`(
        size: JobSize, meanSquare: Double
    ) throws {
        let rate = 0.006
        let waits = try samples(
            hours: 8 * 24, QueueRun.Source(perSecond: rate, size: size), gpus: 1
        ) { $0.meanWaitSeconds }
        expect(
            waits, near: rate * meanSquare / (2 * (1 - rate * 100)), seen: 0.15,
            "M/G/1 wait, seconds")
    }

    /// The share of lost jobs is Erlang's B, whatever the law of sizes.
    /// - Source: Erlang (1917); insensitivity: Sevastyanov (1957) — stated.
    @Test(arguments: [
        JobSize.exponential(meanSeconds: 100),
        .lognormal(medianSeconds: 60.653_065_971, sigma: 1),
    ])
    func `impatient jobs are lost as Erlang says`(size: JobSize) throws {
        let (load, gpus) = (6.0, 8)
        // B(0) = 1, B(c) = a·B(c − 1) / (c + a·B(c − 1)).
        var blocked = 1.0
        for count in 1...gpus { blocked = load * blocked / (Double(count) + load * blocked) }
        #expect(abs(blocked - 0.121_876) < 1e-6)
        let lost = try samples(
            hours: 24, QueueRun.Source(perSecond: load / 100, size: size, patience: 0),
            gpus: UInt32(gpus)
        ) { $0.lostShare }
        expect(lost, near: blocked, seen: 0.1, "M/G/8/8 lost")
    }

    /// Erlang C at c = 16 and ρ = 0.8: jobs wait 0.0952762 service times, 14.019536 are there
    /// (J13).
    @Test func `sixteen GPUs make jobs wait as Erlang says`() throws {
        let source = QueueRun.Source(
            perSecond: 0.8 * 16 / 100, size: .exponential(meanSeconds: 100))
        var present: [Double] = []
        let hours: Int64 = 30
        let waits = try samples(hours: hours, source, gpus: 16) { measured in
            present.append(Double(measured.present) / Double(hours * 3_600) / 1e6)
            return measured.meanWaitSeconds / 100
        }
        expect(waits, near: 0.0952762, seen: 0.3, "M/M/16 wait, service times")
        expect(present, near: 14.019536, seen: 0.05, "M/M/16 jobs present")
    }
}
