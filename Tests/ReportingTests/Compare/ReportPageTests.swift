import Testing

@testable import Reporting

@Suite struct ReportPageTests {
    private func page() -> ReportPage {
        var table = TextTable([.init("key"), .init("value", .trailing)])
        table.add(["a_b|c", "1"])
        table.add(["<d>*", "22"])
        var page = ReportPage()
        page.add(.heading("A [title]", level: 2))
        page.add(.paragraph("Some words and more words."))
        page.add(.table(table))
        page.add(.list(["first thing", "second thing"]))
        page.add(.list([]))
        page.add(.command("moniac compare a_b.yaml"))
        return page
    }

    @Test func `Markdown shows what is written, not what it would mean`() {
        #expect(
            page().markdown == """
                ## A \\[title\\]

                Some words and more words.

                | key | value |
                | --- | ---: |
                | a\\_b\\|c | 1 |
                | &lt;d&gt;\\* | 22 |

                * first thing
                * second thing

                    moniac compare a_b.yaml

                """)
    }

    @Test func `a terminal gets wrapped words and aligned columns`() {
        #expect(
            page().text(.plain, width: 16) == """
                A [title]
                  Some words and
                  more words.

                  key    value
                  a_b|c      1
                  <d>*      22

                  - first thing
                  - second thing

                  moniac compare a_b.yaml

                """)
    }
}
