import BilanProject
import Testing

/// A project described in a few fields.
@Suite struct NewProjectTests {
  private var good: NewProject {
    var new = NewProject()
    (new.title, new.language) = ("Quartiers \"solidaires\" : l'été #1 \\ suite", .nl)
    (new.coordinatingCommune, new.communes) = ("Sint-Gillis", "Forest, Anderlecht")
    new.periods = "2024\n2025-01-01..2025-08-31"
    new.axes = "1\tConcertation\nB;Sensibilisation"
    new.activities = "1\tRéunion\tvergadering\nB\tAtelier: affiches\nB\tAtelier affiches\tworkshop"
    new.usualKind = .training
    new.metrics = "Affiches\nd\tDossiers: \"VIF\"\tB\tvictimes"
    new.whom = "nobody"
    return new
  }

  @Test func whatWasWrittenIsWhatTheProjectSays() throws {
    let scratch = try Scratch()
    #expect(good.problems().isEmpty)
    let path = try good.make(in: scratch.path)
    #expect(path == scratch.file("quartiers-solidaires-l-ete-1-suite"))
    let folder = try ProjectFolder(path)
    #expect(folder.diagnostics.isEmpty)
    let project = folder.project
    #expect(project.title.fr == "Quartiers \"solidaires\" : l'été #1 \\ suite")
    #expect(project.language == .nl)
    #expect(project.communes.map(\.name.fr) == ["Saint-Gilles", "Forest", "Anderlecht"])
    #expect(project.periods.map { "\($0.first) \($0.last)" } == ["2024-01-01 2024-12-31", "2025-01-01 2025-08-31"])
    #expect(project.axes.map(\.code.text) == ["1", "B"])
    let activities = project.axes.flatMap(\.activities)
    #expect(activities.map(\.title.fr) == ["Réunion", "Atelier: affiches", "Atelier affiches"])
    #expect(activities.map(\.kind) == [.meeting, .training, .workshop])
    #expect(activities.map(\.code.text) == ["reunion", "atelier-affiches", "atelier-affiches-2"])
    #expect(project.metrics.map(\.code.text) == ["affiches", "d"] && project.metrics.map(\.title.fr) == ["Affiches", "Dossiers: \"VIF\""])
    #expect(project.metrics.map { $0.axis?.text } == [nil, "B"])
    #expect(project.protection.rule?.metrics == ["affiches": .nobody, "d": .caseFiles])
    // It is not made twice.
    #expect(throws: Failure.self) { try good.make(in: scratch.path) }
  }

  @Test func whatIsWrongIsSaidBesideItsField() {
    func problems(_ change: (inout NewProject) -> Void) -> [NewProject.Field] {
      var new = good
      change(&new)
      return new.problems().keys.sorted { $0.rawValue < $1.rawValue }
    }
    #expect(problems { $0.title = " " } == [.title])
    #expect(problems { $0.coordinatingCommune = "Nulle-Part" } == [.commune])
    #expect(problems { $0.coordinatingCommune = "" } == [.commune])
    #expect(problems { $0.communes = "Forest; Nulle-Part" } == [.communes])
    for wrong in ["", "24", "2024-2025", "2025-08-31..2025-01-01", "2025-02-30..2025-03-01"] {
      #expect(problems { $0.periods = wrong } == [.periods], "\(wrong)")
    }
    #expect(problems { ($0.axes, $0.activities, $0.metrics) = ("", "", "") } == [.axes])
    #expect(problems { $0.axes = "1\tA\n1\tB\nB\tC" } == [.axes])
    #expect(problems { $0.activities = "2\tRéunion" } == [.activities])
    #expect(problems { $0.activities = "Réunion" } == [.activities])
    var unparted = good
    unparted.activities = "1 Réunion"
    #expect(unparted.problems()[.activities]?.fr.contains("«\u{A0}1 Réunion\u{A0}» n'est pas en deux colonnes") == true)
    #expect(problems { $0.activities = "1\tRéunion\tgoûter" } == [.activities])
    #expect(problems { $0.metrics = "d\tDossiers\t2" } == [.metrics])
    #expect(problems { $0.metrics = "" } == [])
    #expect(problems { ($0.metrics, $0.whom) = ("", "") } == [])
    #expect(problems { $0.whom = "" } == [.whom])
    #expect(problems { ($0.whom, $0.metrics) = ("", "d\tDossiers\tB\tdossiers") } == [])
    #expect(problems { $0.metrics = "d\tDossiers\tB\tpersonne" } == [.metrics])
    #expect(problems { $0.usualKind = nil } == [.kind])
    #expect(problems { ($0.usualKind, $0.activities) = (nil, "1\tRéunion\tréunion") } == [])
    #expect(NewProject().problems().count == 4)
  }
}
