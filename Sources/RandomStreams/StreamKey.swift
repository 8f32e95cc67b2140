/// What a stream of random numbers is used for. One purpose, one stream, for every entity.
///
/// Numbers are frozen: a change would change every result. Values below 256 belong to this module;
/// other modules name theirs in an extension.
@frozen
public struct StreamPurpose: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16

    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static var prices: StreamPurpose { StreamPurpose(rawValue: 1) }
    public static var arrivals: StreamPurpose { StreamPurpose(rawValue: 2) }
    public static var dispersion: StreamPurpose { StreamPurpose(rawValue: 3) }
    public static var sizes: StreamPurpose { StreamPurpose(rawValue: 4) }
    public static var failures: StreamPurpose { StreamPurpose(rawValue: 5) }
    public static var repairs: StreamPurpose { StreamPurpose(rawValue: 6) }
    public static var service: StreamPurpose { StreamPurpose(rawValue: 7) }
    public static var choice: StreamPurpose { StreamPurpose(rawValue: 8) }
    public static var behaviour: StreamPurpose { StreamPurpose(rawValue: 9) }
    public static var entry: StreamPurpose { StreamPurpose(rawValue: 10) }
    public static var exit: StreamPurpose { StreamPurpose(rawValue: 11) }
    public static var bootstrap: StreamPurpose { StreamPurpose(rawValue: 12) }
    public static var design: StreamPurpose { StreamPurpose(rawValue: 13) }
    public static var throughput: StreamPurpose { StreamPurpose(rawValue: 14) }
    public static var priceShocks: StreamPurpose { StreamPurpose(rawValue: 15) }
    public static var priceBlocks: StreamPurpose { StreamPurpose(rawValue: 16) }
    public static var regionalEvents: StreamPurpose { StreamPurpose(rawValue: 17) }
}

/// Whose random numbers: a 64-bit hash of an identifier, never of a position.
///
/// Because an entity is known by what it is called, adding another one shifts nobody's draws.
@frozen
public struct StreamEntity: Hashable, Sendable {
    public let bits: UInt64

    @inlinable
    init(bits: UInt64) { self.bits = bits }

    /// The run itself: what belongs to no one in it, such as the token's price.
    public static var environment: StreamEntity { StreamEntity("environment") }

    /// The entity with an identifier. Two texts are the same entity when their UTF-8 bytes are.
    public init(_ id: String) { self.init(utf8: id.utf8) }

    /// The entity with an identifier in UTF-8: FNV-1a over the bytes, then mixed.
    public init(utf8: some Sequence<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        bits = StreamEntity.mix(hash)
    }

    /// The entity with a number for an identifier.
    public init(index: UInt64) {
        bits = StreamEntity.mix(index &+ 0x9E37_79B9_7F4A_7C15)
    }

    /// A member of this entity, such as the 17th provider of a cohort.
    public func member(_ index: UInt64) -> StreamEntity {
        StreamEntity(
            bits: StreamEntity.mix(bits &+ StreamEntity.mix(index &+ 0xABC9_8388_FB8F_AC03)))
    }

    /// The finaliser of SplitMix64, a bijection in which each bit of the input moves all others.
    static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The key of a stream: a 64-bit hash of seed, entity and purpose.
///
/// For a fixed seed and purpose, different entities have different keys; for a fixed seed and
/// entity, different purposes do.
@frozen
public struct StreamKey: Hashable, Sendable {
    public let bits: UInt64

    /// A key read from a record.
    @inlinable
    public init(bits: UInt64) { self.bits = bits }

    public init(seed: UInt64, entity: StreamEntity, purpose: StreamPurpose) {
        // A constant of its own, so that seed 5 with entity 7 is not seed 7 with entity 5.
        let seeded = StreamEntity.mix(seed &+ 0xD1B5_4A32_D192_ED03)
        let owned = StreamEntity.mix(seeded &+ entity.bits)
        bits = StreamEntity.mix(owned &+ UInt64(purpose.rawValue) &* 0x9E37_79B9_7F4A_7C15)
    }
}
