internal import BilanProject

extension Site {
  /// A sheet to be printed and signed, to be taken along.
  func signSheet(_ request: Request) throws -> Response {
    let folder = try project()
    guard let activity = request.form["activite"], let day = request.form["jour"].flatMap({ Day(iso: $0) }),
      SignSheetFields.activities(of: folder.project).contains(where: { $0.code == activity })
    else {
      tell("Choisissez l'activité et le jour.", "Kies de activiteit en de dag.", "Choose the activity and the day.", isTrouble: true)
      return Response(to: Link("/feuilles"))
    }
    var asked = SignSheetRequest(activity: activity, day: day)
    asked.language = language(of: folder.project)
    let (name, bytes) = try folder.signSheetToTake(asked)
    return Response(download: bytes, as: name, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  }
}

/// Of which session a sheet is to be made that is printed and signed there.
struct SignSheetFields {
  let project: Project
  let view: View

  /// Those that have lists of people, each by `axis/code`.
  static func activities(of project: Project) -> [(code: String, axis: Axis, activity: Activity)] {
    project.axes.flatMap { axis in axis.activities.filter { $0.kind != .dutyService }.map { ("\(axis.code)/\($0.code)", axis, $0) } }
  }

  @HTMLBuilder var html: HTML {
    let activities = SignSheetFields.activities(of: project)
    if !activities.isEmpty {
      H.h2(.id("a-signer")) { view.say("Faire une feuille à signer", "Een lijst maken om te ondertekenen", "Make a sheet to be signed") }
      H.p {
        view.say(
          "À imprimer, ou à remplir dans Excel\u{A0}: elle dit de quelle séance elle est, et est relue sans question.",
          "Om af te drukken, of in Excel in te vullen: ze zegt van welke sessie ze is, en wordt zonder vragen ingelezen.",
          "To be printed, or filled in with Excel: it says of which session it is, and is read without a question.")
      }
      view.form(to: Link("/feuilles/a-signer")) {
        H.div(.class("row")) {
          view.choice(
            view.say("Activité", "Activiteit", "Activity"), id: "activite-a-signer", name: "activite",
            options: [view.toBeChosen] + activities.map { ($0.code, "\(view.say("axe", "as", "axis")) \($0.axis.code) – \(view.say($0.activity.title))") },
            chosen: "", isRequired: true)
          view.field(view.say("Jour de la séance", "Dag van de sessie", "Day of the session"), id: "jour-a-signer") { described in
            H.input(.type(.date), .id("jour-a-signer"), .name("jour"), .required, described)
          }
          H.button(.type(.submit)) { view.say("Télécharger la feuille", "De lijst downloaden", "Download the sheet") }
        }
      }
    }
  }
}
