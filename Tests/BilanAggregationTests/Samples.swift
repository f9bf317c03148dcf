import BilanModel
import TestSupport

@testable import BilanAggregation

extension Seeded {
  /// True once in so many times.
  mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  mutating func pick<Item>(_ items: [Item]) -> Item { items.randomElement(using: &self)! }
}

let saintGilles = Commune(
  code: "21013", name: Localized(fr: "Saint-Gilles", nl: "Sint-Gillis", en: "Saint-Gilles"))
let forest = Commune(code: "21007", name: Localized(fr: "Forest", nl: "Vorst", en: "Forest"))
let anderlecht = Commune(code: "21001", name: Localized(same: "Anderlecht"))
/// No commune of the hand-made project.
let ixelles = Place(number: 21009)

extension Place {
  static let saintGilles = Place(number: 21013)
  static let forest = Place(number: 21007)
  static let anderlecht = Place(number: 21001)
}

func day(_ iso: String) -> Day { Day(iso: iso)! }

func year(_ number: Int) -> Period { Period(year: number)! }

func axis(
  _ code: String, _ status: Axis.Status = .running, reason: Localized? = nil,
  _ activities: [Activity] = []
) -> Axis {
  Axis(
    code: Code(code),
    title: Localized(fr: "Titre \(code)", nl: "Titel \(code)", en: "Title \(code)"),
    status: status, reason: reason, activities: activities)
}

/// Coordinated by Saint-Gilles with Forest and Anderlecht, over 2023 and 2024, with the built-in indicators.
func project(
  axes: [Axis] = [axis("1")], metrics: [Metric] = [], indicators: [Indicator]? = nil,
  periods: [Period] = [year(2023), year(2024)], participating: [Commune] = [forest, anderlecht],
  targets: [Target] = [], matching: MatchingRules = MatchingRules(scope: .names)
) -> Project {
  Project(
    title: Localized(fr: "Projet", nl: "Project", en: "The project"), reference: nil, funder: nil,
    language: .fr, coordinatingCommune: saintGilles, participatingCommunes: participating,
    partners: [], contact: Contact(), periods: periods, axes: axes, metrics: metrics,
    indicators: indicators ?? Indicator.builtIn + metrics.map(Indicator.sum), targets: targets,
    retention: nil, matching: matching)
}

/// A line of a sheet, as a test writes it.
struct Line {
  var person: String?
  var place = Place.notStated
  var organisation: String?
  var presence = Presence.present

  init(
    _ person: String?, _ place: Place = .notStated, _ organisation: String? = nil,
    _ presence: Presence = .present
  ) {
    self.person = person
    self.place = place
    self.organisation = organisation
    self.presence = presence
  }
}

func hash(_ number: Int) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 64 - digits.count) + digits
}

func source(_ name: String, bytes: Int, _ kind: SheetSource.Kind = .attendance) -> SheetSource {
  SheetSource(name: name, hash: hash(bytes), kind: kind, rowsRead: 5, rowsKept: 4)
}

/// A sheet of one session.
func sheet(
  _ name: String = "a.csv", bytes: Int, on date: String = "2024-03-01", axis: String = "1",
  activity: String = "stress", title: String? = nil, minutes: Int32? = nil,
  place: Place = .notStated, _ lines: [Line]
) -> Sheet {
  var content = SheetContent()
  let key = Session.Key(axis: Code(axis), activity: Code(activity), day: day(date))
  content.sessions = [Session(key: key, unplannedTitle: title, minutes: minutes, place: place)]
  for line in lines {
    var person: Int32 = -1
    if let name = line.person {
      person = Int32(content.people.firstIndex { $0.key == name } ?? content.people.count)
      if Int(person) == content.people.count {
        content.people.append(Person(key: name, familyName: name, givenName: "x"))
      }
    }
    var organisation: Int32 = -1
    if let name = line.organisation {
      organisation = Int32(
        content.organisations.firstIndex { $0.key == name } ?? content.organisations.count)
      if Int(organisation) == content.organisations.count {
        content.organisations.append(Organisation(key: name, name: name))
      }
    }
    content.attendances.append(
      Attendance(
        session: 0, person: person, organisation: organisation, place: line.place,
        line: Int32(content.attendances.count + 2), presence: line.presence))
  }
  return Sheet(source: source(name, bytes: bytes), content: content)
}

func count(
  _ metric: String, _ value: Int, on date: String = "2024-11-20", until last: String? = nil, axis: String = "3",
  activity: String? = nil, title: String? = nil, _ place: Place = .notStated,
  estimated: Bool = false
) -> CampaignCount {
  CampaignCount(
    metric: Code(metric), axis: Code(axis), activity: activity.map { Code($0) },
    unplannedTitle: title, day: day(date), lastDay: last.map(day), place: place, value: value, isEstimated: estimated,
    line: 2)
}

func sheet(_ name: String = "k.csv", bytes: Int, counts: [CampaignCount]) -> Sheet {
  var content = SheetContent()
  content.counts = counts
  return Sheet(source: source(name, bytes: bytes, .campaign), content: content)
}

func facts(_ sheets: [Sheet], of project: Project) -> FactTable {
  var builder = FactTable.Builder(project: project)
  for sheet in sheets { builder.add(sheet) }
  return builder.finish()
}

func figures(_ sheets: [Sheet], of project: Project) -> FigureSet {
  FigureSet(facts(sheets, of: project), project: project, periods: project.periods)
}

extension FigureSet {
  /// A figure by the codes of its cell.
  func value(
    _ indicator: String, axis: String? = nil, _ place: Place? = nil, in period: String = "2024",
    estimated: Bool = false
  ) -> Figure {
    self[
      FigureKey(
        indicator: Code(indicator), isEstimated: estimated, period: Code(period),
        axis: axis.map { Code($0) }, place: place)]
  }

  /// Every cell there is, with all totals.
  var keys: [FigureKey] {
    var keys: [FigureKey] = []
    for period in periods {
      for axis in project.axes.map({ Optional($0.code) }) + [nil] {
        for place in places.map(Optional.some) + [nil] {
          for indicator in project.indicators {
            for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] {
              keys.append(
                FigureKey(
                  indicator: indicator.code, isEstimated: isEstimated, period: period.code,
                  axis: axis, place: place))
            }
          }
        }
      }
    }
    return keys
  }

  var all: [Figure] { keys.map { self[$0] } }
}
