/// A few vectors of every mechanism, so that the suite means something by itself.
enum VectorSamples {
    static let all =
        arithmetic + providerRewards + collateral + payments + market + standing
}
