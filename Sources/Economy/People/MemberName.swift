import Settlement

/// Text ids of cohorts' members: stable, whatever else the scenario holds.
enum MemberName {
    /// `cohort-0000017`. Fixed width, so that order by name is order by number.
    static func text(_ cohort: String, _ member: Int) -> String {
        let digits = String(member)
        return cohort + "-" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }

    /// - Throws: ``WorldError`` when the text is no name.
    static func name(_ text: String) throws(WorldError) -> Name {
        guard let name = Name(text) else { throw WorldError(.badName, subject: text) }
        return name
    }

    /// On which day member `index` of `count` joins, spread evenly over `days`.
    static func joinDay(_ index: Int, of count: Int, over days: Int) -> Int {
        days <= 1 ? 0 : index * days / count
    }
}
