/// A day of the proleptic Gregorian calendar, years 1 … 9999.
///
/// No time zone and no clock: arithmetic on whole days only.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let daysSinceEpoch: Int

    public enum Fault: Error, Hashable, Sendable {
        /// Not `YYYY-MM-DD` in ASCII digits.
        case malformed
        /// The form of a date that no calendar has: 2026-02-30, year 0.
        case impossible
    }

    /// - Returns: `nil` for a day that does not exist.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.length(ofMonth: month, year: year)
        else { return nil }
        daysSinceEpoch = CalendarDate.days(year: year, month: month, day: day)
    }

    /// - Returns: `nil` outside 0001-01-01 … 9999-12-31.
    public init?(daysSinceEpoch: Int) {
        guard (CalendarDate.firstDay...CalendarDate.lastDay).contains(daysSinceEpoch) else {
            return nil
        }
        self.daysSinceEpoch = daysSinceEpoch
    }

    /// Reads `YYYY-MM-DD` and nothing else.
    public init(_ text: ArraySlice<UInt8>) throws(Fault) {
        var numbers = [0, 0, 0]
        var part = 0
        guard text.count == 10 else { throw .malformed }
        for (place, byte) in text.enumerated() {
            if place == 4 || place == 7 {
                guard byte == Byte.minus else { throw .malformed }
                part += 1
            } else {
                guard Byte.isDigit(byte) else { throw .malformed }
                numbers[part] = numbers[part] * 10 + Int(byte - Byte.zero)
            }
        }
        guard let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
            throw .impossible
        }
        self = date
    }

    /// As ``init(_:)``, with a message for the place where the text stands.
    public init(_ text: some StringProtocol, at place: TextPlace) throws(TextError) {
        do throws(Fault) {
            try self.init(ArraySlice(text.utf8))
        } catch {
            throw CalendarDate.error(error, found: String(text), at: place)
        }
    }

    static func error(_ fault: Fault, found: String, at place: TextPlace) -> TextError {
        switch fault {
        case .malformed:
            place.error(
                .malformedDate, expected: "a date of the format YYYY-MM-DD",
                found: Quantity.quoted(found))
        case .impossible:
            place.error(
                .impossibleDate, expected: "a date of the calendar in the range 0001 … 9999",
                found: Quantity.quoted(found))
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }

    /// - Returns: `nil` past the calendar's ends.
    public func advanced(byDays days: Int) -> CalendarDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
    }

    /// Midnight UTC at the start of the day. Unit: seconds since 1970-01-01; negative before.
    public var secondsSinceEpoch: Int { daysSinceEpoch * 86_400 }

    public var description: String {
        let (year, month, day) = components
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: width - digits.utf8.count) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days —
    ///   stated; days are counted from 0000-03-01, so that a leap day ends its year.
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = daysSinceEpoch + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static let firstDay = days(year: 1, month: 1, day: 1)
    private static let lastDay = days(year: 9999, month: 12, day: 31)

    /// - Source: as ``components``, days_from_civil — stated.
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: return 30
        case 2:
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return isLeap ? 29 : 28
        default: return 31
        }
    }
}
