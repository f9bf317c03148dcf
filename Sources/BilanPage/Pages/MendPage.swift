internal import BilanProject

extension Site {
  /// As many rows as a form can send, and a person mends one by one.
  private static let mendable = 200

  /// Rows that were refused, to be mended where they are shown.
  func mending(_ request: Request) throws -> Response {
    let folder = try project()
    guard let name = request.head.query["nom"], let corrections = try folder.corrections(named: name) else { return Refusal.response(.notFound) }
    let view = view(folder.project)
    if corrections.rowCount > Site.mendable {
      tell(
        "\(corrections.rowCount) lignes à corriger\u{A0}: c'est trop pour une page. Téléchargez le fichier, corrigez-le et déposez-le.",
        "\(corrections.rowCount) te verbeteren rijen: dat is te veel voor één pagina. Download het bestand, verbeter het en voeg het toe.",
        "\(corrections.rowCount) rows to correct are too many for one page. Download the file, correct it and add it.", isTrouble: true)
      return Response(to: Link("/feuilles"))
    }
    return Response(
      page: view.page(view.say("Corriger des lignes", "Rijen verbeteren", "Correct rows"), in: .sheets) {
        H.p { corrections.name }
        H.p(.class("quiet")) {
          view.say(
            "Rien n'est gardé avant votre accord\u{A0}: les lignes corrigées sont lues, et vous voyez ce qu'elles changent. Ce qui n'est pas corrigé reste à corriger.",
            "Er wordt niets bewaard vóór uw akkoord: de verbeterde rijen worden gelezen, en u ziet wat ze veranderen. Wat niet verbeterd is, blijft te verbeteren.",
            "Nothing is kept before you agree: the corrected rows are read, and you see what they change. What is not corrected remains to be corrected.")
        }
        // Names of people stand in these fields.
        view.form(to: Link("/feuilles/corriger/lire"), .noAutocomplete) {
          H.input(.type(.hidden), .name("nom"), .value(corrections.name))
          H.input(.type(.hidden), .name("etat"), .value(corrections.hash))
          for (number, part) in corrections.parts.enumerated() {
            if let name = part.name { H.h2 { view.say("Feuille", "Blad", "Sheet") + " " + view.quoted(name) } }
            for (index, row) in part.rows.enumerated() { fields(of: row, part.headers, "\(number + 1)-\(index + 1)", index + 1, view) }
          }
          H.div(.class("buttons")) {
            H.button(.class("main"), .type(.submit)) { view.say("Lire ces lignes", "Deze rijen lezen", "Read these rows") }
            H.a(.class("button"), .href(Link("/feuilles"))) { view.say("Ne rien faire", "Niets doen", "Do nothing") }
          }
        }
      })
  }

  private func fields(of row: Corrections.Row, _ headers: [String], _ place: String, _ number: Int, _ view: View) -> HTML {
    H.fieldset(.class("card"), .described(by: "raison-\(place)")) {
      H.legend { view.say("Ligne", "Rij", "Row") + " \(number)" }
      H.p(.class("problem error"), .id("raison-\(place)")) { row.reason }
      H.div(.class("row")) {
        for (column, header) in headers.enumerated() {
          let id = "cellule-\(place)-\(column + 1)"
          let cell = row.cells[column]
          view.field(header.isEmpty ? SourcePlace.letters(column) : header, id: id) { described in
            // A field of one line would drop the break in a cell of two.
            if cell.contains(where: \.isNewline) {
              H.textarea(.id(id), .name("cellule"), .rows(2), described) { cell }
            } else {
              H.input(.type(.text), .id(id), .name("cellule"), .value(cell), described)
            }
          }
        }
      }
    }
  }

  /// Hands the mended rows in, as if their file had been mended elsewhere and dropped.
  func readMended(_ request: Request) async throws -> Response {
    let folder = try project()
    // Browsers send a break as two signs.
    let cells = request.form.all("cellule").map { $0.replacing("\r\n", with: "\n") }
    guard let name = request.form["nom"], let corrections = try folder.corrections(named: name), corrections.hash == request.form["etat"],
      cells.count == corrections.cellCount, let mended = corrections.mended(cells, language(of: folder.project))
    else {
      tell(
        "Ce fichier a changé entre-temps\u{A0}: rien n'a été lu.", "Dit bestand is intussen veranderd: er werd niets gelezen.",
        "This file has changed meanwhile: nothing was read.", isTrouble: true)
      return Response(to: Link("/feuilles"))
    }
    let deposit = Deposit(in: folder.path)
    // What was mended before and waits gives way to what is mended now.
    for item in intake.items where item.name == name {
      deposit.drop(item.path)
      intake[item.id] = nil
    }
    let added = try await takeIn([Form.File(name: name, bytes: mended[...])], in: folder)
    return Response(to: Link("/feuilles/a-verifier", fragment: "fichier-\(added[0])"))
  }
}
