import Ledger
import Rewards
import Settlement
import StrictText

/// How a posting stands in a line of JSON: names in place of numbers, null for the supply itself.
enum PostingForm {
    /// - Parameter sequence: Of the command that made it, where the line does not stand beside it.
    static func write(
        _ posting: Posting, sequence: UInt64?, _ state: ProtocolState, _ writer: inout JSONWriter
    ) {
        writer.beginObject()
        if let sequence { writer.count("sequence", sequence) }
        for (key, account) in [("from", posting.from), ("to", posting.to)] {
            writer.key(key)
            if let account { writer.string(state.name(of: account).text) } else { writer.null() }
        }
        writer.key("asset")
        if let account = posting.from ?? posting.to {
            let asset = Int(state.ledger.asset(of: account).index)
            writer.string(state.configuration.assets[asset].symbol.text)
        } else {
            writer.null()
        }
        writer.key("amount")
        writer.amount(posting.amount.baseUnits)
        writer.key("reason")
        writer.string(posting.reason.name)
        writer.endObject()
    }
}
