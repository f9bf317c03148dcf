import BilanModel
import Testing

@testable import BilanImport

private func file(_ protection: String) -> ProjectFile {
  let text = """
    title: Essai
    coordinating_commune: Saint-Gilles
    periods: [2024]
    axes:
      - {code: "1", title: Accueil, status: done, activities: [{code: dpo, title: DPO, kind: workshop}]}
      - {code: "2", title: Permanence, status: done, activities: [{code: sjp, title: SJP, kind: duty_service}]}
    metrics:
      - {code: affiches, title: Affiches, axis: "1"}
      - {code: dossiers, title: Dossiers, axis: "2"}
    \(protection)
    """
  let file = ProjectFile(text: text, file: "projet.yaml")
  checkTexts(file.diagnostics)
  return file
}

private func mistakes(_ file: ProjectFile) -> [String] { file.diagnostics.map { "\($0.problem.code) \($0.place.line ?? 0):\($0.place.character ?? 0)" } }

@Suite struct ProtectionRuleTests {
  @Test func aProjectThatSaysNothingIsProtected() throws {
    let rule = try #require(file("").project).protection.rule
    #expect(rule == ProtectionRule() && rule?.people == 5 && rule?.caseFiles == 10)
  }

  @Test func whatIsNotStatedIsTheUsual() throws {
    let project = try #require(file("protection: {people: 6}").project)
    let rule = try #require(project.protection.rule)
    #expect(rule.people == 6 && rule.caseFiles == 10 && rule.organisations == nil)
    // What nothing but a duty service counts are case files; posters are nobody.
    #expect(rule.threshold(of: project.metrics[0], in: project.axes) == nil)
    #expect(rule.threshold(of: project.metrics[1], in: project.axes) == 10)
  }

  @Test func aProjectSaysWhomAMetricCounts() throws {
    let project = try #require(file("protection: {case_files: 12, organisations: 3, metrics: {affiches: people, dossiers: nobody}}").project)
    let rule = try #require(project.protection.rule)
    #expect(rule.organisations == 3)
    #expect(rule.threshold(of: project.metrics[0], in: project.axes) == 5)
    #expect(rule.threshold(of: project.metrics[1], in: project.axes) == nil)
  }

  @Test func itIsOffForAReasonOnly() throws {
    let off = file("protection: {off: Tous les participants ont donné leur accord}")
    #expect(try #require(off.project).protection == .off(reason: Localized(same: "Tous les participants ont donné leur accord")))
    #expect(mistakes(file("protection: {off: true}")) == ["B0605 10:19"])
  }

  @Test func mistakesAreToldWhereTheyStand() {
    #expect(mistakes(file("protection: {people: 2}")) == ["B0605 10:22"])
    #expect(mistakes(file("protection: {metrics: {affiche: people}}")) == ["B0605 10:24"])
    #expect(mistakes(file("protection: {metrics: {affiches: files}}")) == ["B0605 10:34"])
    #expect(mistakes(file("protection: {threshold: 5}")) == ["B0603 10:14"])
  }
}
