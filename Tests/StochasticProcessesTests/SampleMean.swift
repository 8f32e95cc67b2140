import RandomStreams

/// A stream for tests, by seed.
func stream(_ seed: UInt64, _ purpose: StreamPurpose = .service) -> RandomStream {
    RandomStream(seed: seed, replication: 0, entity: StreamEntity("test"), purpose: purpose)
}

/// Distance of a sample mean from the true mean, in standard errors. Seeds are fixed, so a test on
/// `abs(z) < 4` passes always or never.
func z(
    of mean: Double, variance: Double, count: Int, _ draw: () -> Double
) -> Double {
    var sum = 0.0
    for _ in 0..<count { sum += draw() }
    let n = Double(count)
    return (sum / n - mean) / (variance / n).squareRoot()
}
