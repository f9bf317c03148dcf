internal import BilanProject

extension Site {
  /// The first page: the project that is open, or how to come to one.
  func front(_ request: Request) throws -> Response {
    let view = view()
    return Response(
      page: view.page("bilan", in: nil) {
        H.p(.class("lead")) {
          view.say(
            "Des feuilles de présence au classeur du bailleur.", "Van aanwezigheidslijsten naar de werkmap van de subsidiënt.",
            "From sign-in sheets to the funder's workbook.")
        }
      })
  }
}
