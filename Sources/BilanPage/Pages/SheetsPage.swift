internal import BilanProject

extension Site {
  /// Files to drop, those that wait, and the sheets that are kept.
  func sheets(_ request: Request) throws -> Response {
    let folder = try project()
    let view = view(folder.project)
    let list = SheetList(
      request.head.query, try folder.sheets(SheetSearch(request.head.query), page: Int(request.head.query["page"] ?? "") ?? 1), folder.project, view)
    let waiting = intake.items.count
    let toMend = try folder.correctionFiles()
    return Response(
      page: view.page(view.say(View.Part.sheets.title), in: .sheets) {
        dropZone(view)
        if waiting > 0 {
          H.p(.class("notice")) {
            view.counted(
              waiting, "fichier(s) attend(ent) votre accord. ", "(bestand wacht|bestanden wachten) op uw akkoord. ", "file(s) waiting for your approval. ")
            H.a(.href(Link("/feuilles/a-verifier"))) { view.say("Vérifier et garder", "Nakijken en bewaren", "Check and keep") }
          }
        }
        list.html
        corrections(toMend.compactMap { $0.split(separator: "/").last.map(String.init) }, view)
        SignSheetFields(project: folder.project, view: view).html
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

  /// Files with rows to be mended, to be taken, mended and dropped again.
  @HTMLBuilder private func corrections(_ files: [String], _ view: View) -> HTML {
    if !files.isEmpty {
      H.h2 { view.say("Lignes à corriger", "Te verbeteren rijen", "Rows to correct") }
      H.p {
        view.say(
          "Ces lignes n'ont pas été gardées. Corrigez-les ici, ou téléchargez le fichier, corrigez-le et déposez-le ci-dessus\u{A0}: il complète sa feuille.",
          "Deze rijen werden niet bewaard. Verbeter ze hier, of download het bestand, verbeter het en voeg het hierboven toe: het vult zijn lijst aan.",
          "These rows were not kept. Correct them here, or download the file, correct it and add it above: it completes its sheet.")
      }
      let here = view.say("Corriger ici", "Hier verbeteren", "Correct here")
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
    _ = try await takeIn(files, in: folder)
    return Response(to: Link("/feuilles/a-verifier"))
  }
}
