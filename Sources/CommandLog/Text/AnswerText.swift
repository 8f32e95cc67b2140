public import Rewards
public import Settlement
import StrictText

/// What the sender of one command is told, as one line of JSON without its end.
public enum AnswerText {
    /// `{"ok":{…},"postings":[{"from":"…","to":"…","asset":"…","amount":"…","reason":"…"}]}`: the
    /// members that a closed epoch's outcomes and postings have. Equal receipts give equal bytes.
    ///
    /// - Parameter state: After the command; it names accounts and assets.
    /// - Complexity: O(postings), and O(lines) for a booking.
    public static func accepted(_ receipt: Receipt, _ state: ProtocolState) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("ok")
        writer.beginObject()
        ReceiptForm.write(receipt.outcome, &writer)
        writer.endObject()
        writer.key("postings")
        writer.beginArray()
        for posting in receipt.postings {
            PostingForm.write(posting, sequence: nil, state, &writer)
        }
        writer.endArray()
        writer.endObject()
        return writer.bytes
    }

    /// `{"refuses":"name"}`, as conformance vectors have it.
    public static func refused(_ refusal: Refusal) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("refuses")
        writer.string(refusal.rawValue)
        writer.endObject()
        return writer.bytes
    }
}
