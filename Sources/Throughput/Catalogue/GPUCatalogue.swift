/// The GPU models that the product knows.
public enum GPUCatalogue {
    /// In a fixed order: generation by generation.
    public static let entries: [GPU] = earlier + later

    /// The entry of that name; spaces count as hyphens and case does not count.
    public static func entry(named name: String) -> GPU? {
        let wanted = canonical(name)
        return entries.first { canonical($0.name) == wanted }
    }

    /// `rtx 4090` becomes `RTX-4090`.
    public static func canonical(_ name: String) -> String {
        String(name.uppercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}
