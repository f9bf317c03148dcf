internal import BilanProject

extension Site {
  /// Files to drop, those that wait, and the sheets that are kept.
  func sheets(_ request: Request) throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let kept = try folder.sheets()
    let waiting = intake.items.count
    let toMend = try folder.correctionFiles()
    return Response(
      page: view.page(view.say(View.Part.sheets.title), in: .sheets) {
        dropZone(view)
        if waiting > 0 {
          H.p(.class("notice")) {
            view.counted(
              waiting, "fichier(s) attend(ent) votre accord. ", "(bestand wacht|bestanden wachten) op uw akkoord. ", "file(s) waiting for your word. ")
            H.a(.href(Link("/feuilles/a-verifier"))) { view.say("Vérifier et garder", "Nakijken en bewaren", "Check and keep") }
          }
        }
        H.h2 { view.counted(kept.count, "feuille(s) gardée(s)", "(lijst|lijsten) bewaard", "sheet(s) kept") }
        if kept.isEmpty {
          H.p(.class("quiet")) {
            view.say(
              "Rien n'est encore gardé\u{A0}: déposez vos premières feuilles ci-dessus.", "Er is nog niets bewaard: voeg hierboven uw eerste lijsten toe.",
              "Nothing is kept yet: add your first sheets above.")
          }
        } else {
          keptTable(kept, view)
        }
        corrections(toMend.compactMap { $0.split(separator: "/").last.map(String.init) }, view)
      })
  }

  private func dropZone(_ view: View) -> HTML {
    view.form(to: Link("/feuilles/deposer"), .withFiles, .class("drop")) {
      view.field(
        view.say("Déposez vos feuilles ici, ou choisissez-les", "Sleep uw lijsten hierheen, of kies ze", "Drop your sheets here, or choose them"),
        id: "fichiers",
        help: view.say(
          "Classeurs (.xlsx, .ods) et fichiers CSV, plusieurs à la fois. Rien n'est gardé avant votre accord.",
          "Werkmappen (.xlsx, .ods) en CSV-bestanden, verschillende tegelijk. Er wordt niets bewaard vóór uw akkoord.",
          "Workbooks (.xlsx, .ods) and CSV files, several at once. Nothing is kept before you agree.")
      ) { described in
        H.input(.type(.file), .id("fichiers"), .name("fichiers"), .multiple, described)
      }
      view.field(view.say("ou un dossier entier", "of een hele map", "or a whole folder"), id: "dossier") { described in
        H.input(.type(.file), .id("dossier"), .name("fichiers"), .folder, described)
      }
      H.button(.class("main"), .type(.submit)) { view.say("Lire ces feuilles", "Deze lijsten lezen", "Read these sheets") }
    }
  }

  private func keptTable(_ kept: [StoredSheet], _ view: View) -> HTML {
    let style = NumberStyle(view.language)
    return view.scrolling(view.say("Feuilles gardées", "Bewaarde lijsten", "Sheets kept")) {
      H.table {
        H.thead {
          H.tr {
            for (title, isNumber) in heads(view) { H.th(.scope(.col), .class(isNumber ? "number" : nil)) { title } }
            H.th(.scope(.col)) { H.span(.class("hidden")) { view.say("Retirer", "Verwijderen", "Remove") } }
          }
        }
        H.tbody {
          for sheet in kept {
            H.tr {
              H.td(.class("number")) { String(sheet.id) }
              H.th(.scope(.row)) { sheet.source.name }
              H.td { sheet.firstDay?.belgian ?? "" }
              H.td { sheet.lastDay?.belgian ?? "" }
              for number in [sheet.sessions, sheet.present, sheet.counts, sheet.source.rowsRefused] {
                H.td(.class("number")) { style.text(of: .count(number)) }
              }
              H.td { sheet.importedOn.belgian }
              H.td {
                view.form(to: Link("/feuilles/retirer")) {
                  H.input(.type(.hidden), .name("numero"), .value(String(sheet.id)))
                  H.button(.class("plain"), .type(.submit), .label(view.say("Retirer", "Verwijderen", "Remove") + " " + sheet.source.name)) {
                    view.say("Retirer", "Verwijderen", "Remove")
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private func heads(_ view: View) -> [(title: String, isNumber: Bool)] {
    [
      (view.say("N°", "Nr.", "No."), true), (view.say("Fichier", "Bestand", "File"), false), (view.say("Du", "Van", "From"), false),
      (view.say("Au", "Tot", "To"), false), (view.say("Séances", "Sessies", "Sessions"), true),
      (view.say("Présences", "Aanwezigheden", "Attendances"), true), (view.say("Comptages", "Tellingen", "Counts"), true),
      (view.say("Non gardées", "Niet bewaard", "Not kept"), true), (view.say("Gardée le", "Bewaard op", "Kept on"), false),
    ]
  }

  /// Files with rows to be mended, to be taken, mended and dropped again.
  @HTMLBuilder private func corrections(_ files: [String], _ view: View) -> HTML {
    if !files.isEmpty {
      H.h2 { view.say("Lignes à corriger", "Te verbeteren rijen", "Rows to be mended") }
      H.p {
        view.say(
          "Ces lignes n'ont pas été gardées. Corrigez-les ici, ou téléchargez le fichier, corrigez-le et déposez-le ci-dessus\u{A0}: il complète sa feuille.",
          "Deze rijen werden niet bewaard. Verbeter ze hier, of download het bestand, verbeter het en voeg het hierboven toe: het vult zijn lijst aan.",
          "These rows were not kept. Mend them here, or download the file, mend it and add it above: it completes its sheet.")
      }
      let here = view.say("Corriger ici", "Hier verbeteren", "Mend here")
      H.ul {
        for file in files {
          H.li {
            H.a(.href(Link("/feuilles/fichier", [("nom", file)]))) { file }
            " · "
            H.a(.href(Link("/feuilles/corriger", [("nom", file)])), .label(here + view.colon + " " + file)) { here }
          }
        }
      }
    }
  }

  // MARK: - What is done

  /// One of the files with rows to be mended that the page lists.
  func correctionFile(_ request: Request) throws -> Response {
    guard let path = try project().correctionFiles().first(where: { $0.split(separator: "/").last.map(String.init) == request.head.query["nom"] }),
      let bytes = PrivateFile.bytes(of: path), let name = request.head.query["nom"]
    else { return Refusal.response(.notFound) }
    return Response(download: bytes, as: name, type: "application/octet-stream")
  }

  /// Takes files in and reads them; nothing is kept.
  func deposit(_ request: Request) async throws -> Response {
    let folder = try project()
    guard !request.form.files.isEmpty else {
      tell("Aucun fichier n'a été choisi.", "Er werd geen bestand gekozen.", "No file was chosen.", isTrouble: true)
      return Response(to: Link("/feuilles"))
    }
    // Of a whole folder, what the system or an office program left there is none of the user's files.
    let files = request.form.files.filter { file in
      let name = file.name.split(separator: "/").last ?? ""
      return !name.hasPrefix(".") && !name.hasPrefix("~$") && !["Thumbs.db", "desktop.ini"].contains(name)
    }
    let added = try intake.add(files, to: Deposit(in: folder.path))
    try await read(added, in: folder)
    return Response(to: Link("/feuilles/a-verifier"))
  }

  /// Takes a kept sheet back.
  func removeSheet(_ request: Request) throws -> Response {
    let folder = try project()
    guard let id = request.form["numero"].flatMap({ Int64($0) }) else { return Response(to: Link("/feuilles")) }
    let removal = try folder.removeSheet(id)
    let name = removal.source.name
    tell(
      "Feuille \(id) retirée\u{A0}: \(name). L'historique permet de la remettre.", "Lijst \(id) verwijderd: \(name). Via de geschiedenis kan ze terug.",
      "Sheet \(id) taken back: \(name). The history lets you put it back.")
    return Response(to: Link("/feuilles"))
  }
}
