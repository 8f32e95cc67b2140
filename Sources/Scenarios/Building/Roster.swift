import Ledger
import StrictText

/// The names that a scenario declares, in its order.
struct Roster {
    let regions: [String]
    let hardware: [String]
    /// The token first.
    let assets: [String]
    let markets: [String]

    init(_ root: Resolved, _ meaning: inout Meaning) {
        let (network, terms) = (root["network"], root["protocol"])
        let classes = network["hardware"].items.map { $0["name"] }
        let symbols = [terms["token"]["symbol"]] + terms["assets"].items.map { $0["symbol"] }
        let names = terms["markets"].items.map { $0["name"] }
        meaning.requireUnique(network["regions"].items, what: "region")
        meaning.requireUnique(classes, what: "hardware class")
        meaning.requireUnique(symbols, what: "asset")
        meaning.requireUnique(names, what: "market")
        regions = network["regions"].items.map(\.text)
        hardware = classes.map(\.text)
        assets = symbols.map(\.text)
        markets = names.map(\.text)
    }

    func region(_ name: Resolved, _ meaning: inout Meaning) -> Int? {
        index(of: name, among: regions, what: "a region of network.regions", &meaning)
    }

    func hardware(_ name: Resolved, _ meaning: inout Meaning) -> Int? {
        index(of: name, among: hardware, what: "a class of network.hardware", &meaning)
    }

    func asset(_ name: Resolved, _ meaning: inout Meaning) -> AssetID? {
        let index = index(
            of: name, among: assets, what: "the token or an asset of protocol.assets", &meaning)
        return index.map { AssetID(UInt8($0)) }
    }

    func market(_ name: Resolved, _ meaning: inout Meaning) -> UInt16? {
        let index = index(
            of: name, among: markets, what: "a market of protocol.markets", &meaning)
        return index.map { UInt16($0) }
    }

    func symbol(_ asset: AssetID) -> String { assets[Int(asset.index)] }

    private func index(
        of name: Resolved, among names: [String], what: String, _ meaning: inout Meaning
    ) -> Int? {
        if let index = names.firstIndex(of: name.text) { return index }
        let known = names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", …" : "")
        meaning.refuse(
            name.place, .unknownName, expected: "\(what): \(names.isEmpty ? "none" : known)",
            found: "the unknown name \"\(name.text)\"",
            hint: Spelling.nearest(to: name.text, among: names))
        return nil
    }
}
