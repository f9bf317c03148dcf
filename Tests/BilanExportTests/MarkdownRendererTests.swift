import BilanExport
import BilanModel
import Testing

@Suite("The report as Markdown")
struct MarkdownRendererTests {
  private static let bar = String(repeating: "█", count: 64)
  private static let expected = """
    # Bilan 2024

    *Dossier 7*

    ## 1. Fiche

    ### Qui

    - **Nom**\u{A0}: \\*Saint-Gilles\\*
    - **Signature**\u{A0}: ……………

    #### Quoi

    \\- pas une liste<br>1\\. ni celle-ci

    - un
    - \\#deux

    > Une remarque.

    **Chiffres**

    | Axe | 2024 |
    | --- | ---: |
    | Un \\| deux | 1\u{202F}200 |
    | **Total** | **7** |

    ```text
    Barres (n)
      Un | deux  \(bar) 1\u{202F}200
    ```

    """

  @Test func wholeReport() {
    let table = Table(
      "t", title: "Chiffres", columns: [.init("Axe"), .init("2024")],
      rows: [.init([.text("Un | deux"), .count(1_200)]), .init([.text("Total"), .fixed(.count(7))], kind: .total)])
    let chart = Chart(
      title: "Barres", kind: .bar, table: "t", rows: 0..<1, categories: 0, series: [1], axisTitle: "n", alternativeText: "")
    let report = Report([
      .init(
        title: "Fiche",
        blocks: [
          .heading("Qui", level: 1), .fields([.init(label: "Nom", text: "*Saint-Gilles*"), .init(label: "Signature", text: nil)]),
          .heading("Quoi", level: 2), .paragraph("- pas une liste\n1. ni celle-ci"), .list(["un", "#deux"]), .note("Une remarque."),
          .table(table), .charts([chart]), .contents, .controls,
        ])
    ])
    let text = MarkdownRenderer().text(of: report)
    let isBar = { (line: Substring) in line.contains("█") }
    #expect(text.split(separator: "\n").filter { !isBar($0) } == MarkdownRendererTests.expected.split(separator: "\n").filter { !isBar($0) })
    #expect(text.contains("  Un | deux  ██"))
  }

  /// A table without columns is nothing, and not two empty lines with bars.
  @Test func aTableWithoutColumnsIsLeftOut() {
    let report = Report([.init(title: "Fiche", blocks: [.paragraph("Avant."), .table(Table("t", columns: [], rows: [])), .paragraph("Après.")])])
    let text = MarkdownRenderer().text(of: report)
    #expect(!text.contains("|"))
    #expect(text.contains("Avant.\n\nAprès."))
  }
}
