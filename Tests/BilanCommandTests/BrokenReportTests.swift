import Foundation
import Testing

/// A run that was killed after the workbook of a report took its place, and before its text did, leaves a new workbook beside an old text: that is told, and put right.
@Suite struct BrokenReportTests {
  /// As such a run leaves the folder of reports: the workbook is in its place, the text waits under its temporary name, and a mark says of what.
  static let broken = """
    cd rapports; mv rapport-2024-fr.txt .bilan-1-1.tmp; echo ancien >rapport-2024-fr.txt
    printf '%s\\n' rapport-2024-fr.xlsx rapport-2024-fr.txt .bilan-1-0.tmp .bilan-1-1.tmp >.bilan-1-pair0.tmp; cd ..
    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small([
      "a.csv": "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n"
    ]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("report", "--period", "2024").status == 0)
    return workspace
  }

  private func names(_ workspace: Workspace) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: workspace.file("rapports")).sorted() }

  @Test(arguments: [
    ["check"], ["indicators"], ["compare", "2023", "2024"], ["verify", "rapports/rapport-2024-fr.xlsx"], ["report", "--period", "2023"],
    ["report", "--period", "2024"], ["report", "--period", "2023", "--out", "rapports"],
  ])
  func theNextLookPutsTheTextInItsPlace(command: [String]) throws {
    let workspace = try workspace()
    let text = try workspace.text("rapports/rapport-2024-fr.txt")
    try workspace.shell(Self.broken)
    #expect(try workspace.text("rapports/rapport-2024-fr.txt") == "ancien\n")
    let run = try workspace.bilan(command)
    #expect(run.errors.components(separatedBy: "attention[B0810] : « rapport-2024-fr.txt »").count == 2, "\(run.everything)")
    #expect(try workspace.text("rapports/rapport-2024-fr.txt") == text)
    #expect(try names(workspace).allSatisfy { !$0.hasPrefix(".") })
    #expect(try !workspace.bilan(command).errors.contains("B0810"))
  }

  /// So is a folder that is not the project's, before a report is written into it; a report elsewhere leaves it.
  @Test func anotherFolderIsLookedAtBeforeItIsWrittenTo() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("report", "--period", "2024", "--out", "ailleurs").status == 0)
    let text = try workspace.text("ailleurs/rapport-2024-fr.txt")
    try workspace.shell(Self.broken.replacingOccurrences(of: "cd rapports", with: "cd ailleurs"))
    #expect(try !workspace.bilan("report", "--period", "2023").errors.contains("B0810"))
    let run = try workspace.bilan("report", "--period", "2023", "--out", "ailleurs")
    #expect(run.errors.components(separatedBy: "attention[B0810]").count == 2, "\(run.everything)")
    #expect(try workspace.text("ailleurs/rapport-2024-fr.txt") == text)
  }

  /// Where the text cannot take its place, that is told until it can.
  @Test func whatStandsInTheWayIsTold() throws {
    let workspace = try workspace()
    let text = try workspace.text("rapports/rapport-2024-fr.txt")
    try workspace.shell(Self.broken + "\nrm rapports/rapport-2024-fr.txt; mkdir rapports/rapport-2024-fr.txt")
    for _ in 1...2 {
      let run = try workspace.bilan("check")
      #expect(run.errors.contains("attention[B0811] : « rapport-2024-fr.txt »") && run.errors.contains("« rapport-2024-fr.xlsx »"), "\(run.everything)")
    }
    try workspace.shell("rmdir rapports/rapport-2024-fr.txt")
    #expect(try workspace.bilan("check").errors.contains("B0810"))
    #expect(try workspace.text("rapports/rapport-2024-fr.txt") == text)
  }

  /// A run that was killed before anything took its place leaves the report of before, and nothing is told.
  @Test func whatHadNotBegunIsNotTold() throws {
    let workspace = try workspace()
    let before = try workspace.contents(of: "rapports")
    try workspace.shell(Self.broken)
    try workspace.shell("cd rapports; mv .bilan-1-1.tmp rapport-2024-fr.txt; for file in 0 1; do echo neuf >.bilan-1-$file.tmp; done")
    let run = try workspace.bilan("check")
    #expect(!run.errors.contains("B0810") && !run.errors.contains("B0811"), "\(run.errors)")
    #expect(try workspace.contents(of: "rapports") == before)
  }

  /// The system's call that puts a file in its place, and before it, for the one that `BILAN_KILLED_AT` counts to, a kill as the system itself deals one out.
  private static let killer = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <signal.h>
    #include <stdlib.h>
    #include <string.h>
    int rename(const char *from, const char *to) {
      static int placed;
      size_t length = strlen(to);
      int isReport = length > 5 && (!strcmp(to + length - 5, ".xlsx") || !strcmp(to + length - 4, ".txt"));
      if (isReport && ++placed == atoi(getenv("BILAN_KILLED_AT"))) raise(SIGKILL);
      return ((int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename"))(from, to);
    }
    """

  #if os(Linux)
    /// The program itself, killed before the first or before the second file of a report takes its place.
    @Test(arguments: [(1, false), (2, true)]) func aKilledProgramLeavesOneReportOrTheOther(place: Int, isTold: Bool) throws {
      let workspace = try workspace()
      try workspace.write(Self.killer, to: "killer.c")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let compiled = try execute(
        "/bin/sh", ["-c", "clang -shared -fPIC -o killer.so killer.c -ldl"], in: workspace.path, environment: ["PATH": path + ":/usr/bin:/bin"])
      try #require(compiled.status == 0, "\(compiled.everything)")
      let before = try workspace.contents(of: "rapports")
      // Another report than the one that is there.
      try workspace.write("Axe : 1\nActivité : DPO\nDate : 28/10/2024\nNom;Prénom;Présent\nMaes;Jan;x\n", to: "b.csv")
      #expect(try workspace.bilan("import", "b.csv").status == 0)
      let killing = ["LD_PRELOAD": workspace.file("killer.so"), "BILAN_KILLED_AT": "\(place)"]
      let run = try execute(Program.path, ["report", "--period", "2024"], in: workspace.path, environment: Program.environment("fr_BE.UTF-8", killing))
      #expect(run.status == 137 || run.status == 9, "\(run.everything)")
      #expect(try names(workspace).contains { $0.hasPrefix(".bilan-") })
      #expect(try workspace.bilan("check").errors.contains("B0810") == isTold)
      #expect(try names(workspace).allSatisfy { !$0.hasPrefix(".") })
      let settled = try workspace.contents(of: "rapports")
      #expect((settled == before) == !isTold)
      #expect(try workspace.bilan("report", "--period", "2024").status == 0)
      #expect(try (workspace.contents(of: "rapports") == settled) == isTold)
    }
  #endif
}
