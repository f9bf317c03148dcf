import BilanModel

@testable import BilanAggregation

/// Four people whom sheets describe by gender and age: few enough to be counted on the fingers in every crossing.
enum CrossedPeople {
  /// A row of a session: who, from where, and what the sheet says of them.
  private struct Row {
    var name: String?
    var place: Place
    var gender: Gender
    var age: String
  }

  private static func session(_ bytes: Int, _ date: String, axis: String = "1", _ activity: String, _ rows: [Row]) -> Sheet {
    var sheet = BilanAggregationTests.sheet(
      "\(bytes).csv", bytes: bytes, on: date, axis: axis, activity: activity, minutes: 60, rows.map { Line($0.name, $0.place) })
    for index in rows.indices {
      sheet.content.attendances[index].gender = rows[index].gender
      sheet.content.attendances[index].age = AgeBand(code: rows[index].age) ?? .notStated
    }
    return sheet
  }

  /// First quarter: Anna and Bea, women, Carl, a man, and somebody without a name. Second: Anna twice, Dirk once, a count of posters of April and one of all the year.
  static var sheets: [Sheet] {
    let anna = Row(name: "anna", place: .saintGilles, gender: .female, age: "18-24")
    let bea = Row(name: "bea", place: .forest, gender: .female, age: "25-34")
    let carl = Row(name: "carl", place: .saintGilles, gender: .male, age: "18-24")
    let dirk = Row(name: "dirk", place: .forest, gender: .male, age: "")
    let somebody = Row(name: nil, place: .saintGilles, gender: .notStated, age: "")
    return [
      session(1, "2024-02-10", "stress", [anna, bea, carl, somebody]), session(2, "2024-05-10", "stress", [anna, dirk]),
      session(3, "2024-05-20", axis: "3", "atelier", [anna]), session(4, "2023-05-20", "stress", [bea]),
      BilanAggregationTests.sheet(
        bytes: 5,
        counts: [
          count("affiches", 10, on: "2024-04-01", until: "2024-04-30", .forest), count("affiches", 7, on: "2024-01-01", until: "2024-12-31", .anderlecht),
        ]),
    ]
  }

  static var project: Project {
    var project = BilanAggregationTests.project(axes: HandMade.axes, metrics: [HandMade.affiches], targets: [Target(indicator: "participants", value: 9)])
    project.ageBands = ["18-24", "25-34"].compactMap { AgeBand(code: $0) }
    return project
  }
}
