/// Keys of a design as a reader knows them.
public enum SettingName {
    /// Each key by its last part; by the whole path where two end alike.
    public static func short(of keys: [String]) -> [String] {
        let ends = keys.map { String($0.split(separator: ".").last ?? "") }
        return zip(keys, ends).map { key, end in
            ends.filter { $0 == end }.count > 1 ? key : end
        }
    }
}
