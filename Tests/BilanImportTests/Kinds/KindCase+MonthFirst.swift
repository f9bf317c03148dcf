import BilanModel

@testable import BilanImport

/// Sheets in English whose days can all be read in either order: the days of Ireland and Belgium, and those of America.
extension KindCase {
  private static let grid = "Activity: DPO\nName,3/4/2024,3/11/2024,4/1/2024\nAnne Dupont,x,x,\nLuc Petit,,x,x\n"
  private static let counts =
    "Date,Metric,Municipality,Number\n3/4/2024,Posters handed out,Forest,10\n3/11/2024,Posters handed out,Forest,12\n4/1/2024,Posters handed out,Forest,14\n"
  private static let list = "Name,Attended\nAnne Dupont,yes\nLuc Petit,no\n"

  static let monthFirst: [KindCase] = [
    .init(
      what: "a grid whose days rise with the month first alone", text: grid, right: ["2024-01-04 dpo 1", "2024-04-03 dpo 1", "2024-11-03 dpo 2"],
      told: ["B0314"]),
    .init(
      what: "the same grid once it is answered", text: grid, right: ["2024-03-04 dpo 1", "2024-03-11 dpo 2", "2024-04-01 dpo 1"], untold: ["B0314"],
      options: options(.monthFirst)),
    .init(
      what: "the same grid, day first", text: grid, right: ["2024-01-04 dpo 1", "2024-04-03 dpo 1", "2024-11-03 dpo 2"], untold: ["B0314"],
      options: options(.dayFirst)),
    .init(
      what: "the same days under French words", text: "Activité : DPO\nNom,3/4/2024,3/11/2024,4/1/2024\nAnne Dupont,x,x,\nLuc Petit,,x,x\n",
      right: ["2024-01-04 dpo 1", "2024-04-03 dpo 1", "2024-11-03 dpo 2"], untold: ["B0314"]),
    .init(
      what: "a grid whose days rise with the day first", text: "Activity: DPO\nName,04/03/2024,11/03/2024,02/04/2024\nAnne Dupont,x,x,\nLuc Petit,,x,x\n",
      right: ["2024-03-04 dpo 1", "2024-03-11 dpo 2", "2024-04-02 dpo 1"], untold: ["B0314"]),
    .init(
      what: "the fifth of each month", text: "Activity: DPO\nName,05/01/2024,05/02/2024,05/03/2024\nAnne Dupont,x,x,\nLuc Petit,,x,x\n",
      right: ["2024-01-05 dpo 1", "2024-02-05 dpo 2", "2024-03-05 dpo 1"], untold: ["B0314"]),
    .init(
      what: "counts whose days rise with the month first alone", text: counts,
      right: ["2024-01-04 affiches 14", "2024-04-03 affiches 10", "2024-11-03 affiches 12"], told: ["B0314"]),
    .init(
      what: "the same counts once it is answered", text: counts,
      right: ["2024-03-04 affiches 10", "2024-03-11 affiches 12", "2024-04-01 affiches 14"], untold: ["B0314"], options: options(.monthFirst)),
    .init(
      what: "counts of half-years by their first days",
      text: "Date,Metric,Municipality,Number\n01/01/2024,Posters handed out,Forest,10\n01/07/2024,Posters handed out,Forest,12\n",
      right: ["2024-01-01 affiches 10", "2024-07-01 affiches 12"], untold: ["B0314"]),
    .init(
      what: "a count beside a time in the afternoon", text: "Date,Time,Metric,Municipality,Number\n3/4/2024,2:00 PM,Posters handed out,Forest,10\n",
      right: ["2024-04-03 affiches 10"], told: ["B0314"]),
    .init(
      what: "a count beside a time of 24 hours", text: "Date,Time,Metric,Municipality,Number\n3/4/2024,14:00,Posters handed out,Forest,10\n",
      right: ["2024-04-03 affiches 10"], untold: ["B0314"]),
    .init(
      what: "a day above a list, and a time in the afternoon", text: "Activity: DPO\nDate: 3/4/2024\nTime: 2:00 PM - 4:00 PM\n\(list)",
      right: ["2024-04-03 dpo 1"], told: ["B0314"]),
    .init(
      what: "a day above a list, and the hours of an evening as they are written in Ireland",
      text: "Activity: DPO\nDate: 04/03/2024\nTime: 7:00 pm - 9:00 pm\n\(list)", right: ["2024-03-04 dpo 1"], untold: ["B0314"]),
    .init(what: "a day above a list", text: "Activity: DPO\nDate: 3/4/2024\n\(list)", right: ["2024-04-03 dpo 1"], untold: ["B0314"]),
    .init(
      what: "rows whose days rise with the day first",
      text:
        "Activity: DPO\nDate,First name,Last name,Attended\n04/03/2024,Anne,Dupont,yes\n04/03/2024,Luc,Petit,yes\n11/03/2024,Anne,Dupont,yes\n02/04/2024,Luc,Petit,yes\n",
      right: ["2024-03-04 dpo 2", "2024-03-11 dpo 1", "2024-04-02 dpo 1"], untold: ["B0314"]),
  ]

  private static func options(_ order: DateOrder) -> SessionOptions {
    var options = SessionOptions()
    options.dateOrder = order
    return options
  }
}
