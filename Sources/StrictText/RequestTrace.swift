/// A trace of language-model requests: when each came, how long its prompt and its answer were.
///
/// Header `TIMESTAMP,ContextTokens,GeneratedTokens`; timestamps `2023-11-16 18:15:46.6805900`, UTC,
/// seven decimals, never falling.
public struct RequestTrace: Hashable, Sendable {
    /// When a request came. Unit: microseconds after the first one, rounded down.
    public let arrivals: [Int64]
    /// Tokens of the prompt.
    public let contextTokens: [UInt32]
    /// Tokens of the answer.
    public let generatedTokens: [UInt32]

    /// Columns of a trace file.
    public static let header = ["TIMESTAMP", "ContextTokens", "GeneratedTokens"]

    /// Reads a trace.
    ///
    /// - Throws: What ``CSVReader`` throws; ``TextErrorCode/noRows``,
    ///   ``TextErrorCode/malformedDate``, ``TextErrorCode/impossibleDate``,
    ///   ``TextErrorCode/dateOrder`` and those of counts.
    /// - Complexity: O(bytes).
    public init(_ source: SourceText) throws(TextError) {
        var reader = try CSVReader(source, header: RequestTrace.header)
        var arrivals: [Int64] = []
        var context: [UInt32] = []
        var generated: [UInt32] = []
        var first: Int64 = 0
        var latest: Int64 = .min
        let tokens = 0...UInt64(UInt32.max)
        while try reader.next() {
            let ticks = try RequestTrace.ticks(in: reader)
            if ticks < latest {
                throw reader.place(0).error(
                    .dateOrder, expected: "timestamps sorted in rising order",
                    found: Quantity.quoted(reader.text(0)))
            }
            if arrivals.isEmpty { first = ticks }
            latest = ticks
            arrivals.append((ticks - first) / 10)
            context.append(UInt32(try reader.count(1, in: tokens)))
            generated.append(UInt32(try reader.count(2, in: tokens)))
        }
        if arrivals.isEmpty {
            throw TextPlace(file: source.name).error(
                .noRows, expected: "at least one row of requests",
                found: "no rows after the header")
        }
        self.arrivals = arrivals
        contextTokens = context
        generatedTokens = generated
    }

    /// Reads a trace from untrusted bytes.
    public init(parsing bytes: [UInt8], name: String) throws(TextError) {
        try self.init(
            SourceText(
                name: name, bytes: bytes, byteOrderMark: .accepted,
                maximumBytes: TextLimits.tableBytes))
    }

    public var count: Int { arrivals.count }

    /// A timestamp in units of 100 ns since 1970-01-01.
    private static func ticks(in reader: CSVReader) throws(TextError) -> Int64 {
        let text = Array(reader.bytes(0))
        guard text.count == 27, text[10] == Byte.space, text[13] == Byte.colon,
            text[16] == Byte.colon, text[19] == Byte.point,
            let hour = number(text[11..<13], below: 24),
            let minute = number(text[14..<16], below: 60),
            let second = number(text[17..<19], below: 60),
            let fraction = number(text[20...], below: 10_000_000)
        else {
            throw reader.place(0).error(
                .malformedDate, expected: "a timestamp of the format YYYY-MM-DD HH:MM:SS.fffffff",
                found: Quantity.quoted(reader.text(0)))
        }
        let day: CalendarDate
        do throws(CalendarDate.Fault) {
            day = try CalendarDate(text[..<10])
        } catch {
            throw CalendarDate.error(error, found: reader.text(0), at: reader.place(0))
        }
        let seconds = Int64(day.secondsSinceEpoch) + hour * 3_600 + minute * 60 + second
        return seconds * 10_000_000 + fraction
    }

    private static func number(_ digits: ArraySlice<UInt8>, below bound: Int64) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            guard Byte.isDigit(digit) else { return nil }
            value = value * 10 + Int64(digit - Byte.zero)
        }
        return value < bound ? value : nil
    }
}
