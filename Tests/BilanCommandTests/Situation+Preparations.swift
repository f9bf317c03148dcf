/// Lines of shell that bring several situations about.
extension Situation {
  /// Imports names that may be one, and writes the questions about them.
  static let questions = "bilan import B0901.csv; bilan people list --language fr --out d.csv; "

  /// Imports a sheet by an answer, and writes the answers.
  static let answersWritten = "bilan import --date-order dmy B0312.csv; bilan choices list --out d.csv; "

  /// Imports names that may be one.
  static let questionsKept = "bilan import B0901.csv"

  /// Writes the workbook of a form that asks the same on two sheets.
  static let askedTwice = """
    mkdir forms; for sheet in A B; do printf '%s\\n' "  - title: {fr: $sheet, nl: $sheet, en: $sheet}" '    blocks:' \
    '      - questions: [{fr: Lieu, nl: Plaats, en: Place}]'; done >blocks; \
    (echo 'title: {fr: Deux fois, nl: Twee keer, en: Twice}'; echo 'sheets:'; cat blocks) >forms/deux.yaml; \
    bilan import B0219.csv; bilan report --period 2024 --form deux --out r; mv r/*.xlsx s.xlsx; 
    """

  /// Writes the sealed workbook of a report.
  static let sealed = "bilan import B0219.csv; bilan report --period 2024 --out r; mv r/*.xlsx s.xlsx; "

  /// Lays a text box over the cells of a sheet of that workbook.
  static let textBox = """
    /usr/bin/python3 -c 'import zipfile
    a, b = zipfile.ZipFile("s.xlsx"), zipfile.ZipFile("t.xlsx", "w")
    line = b"<Relationship Id=\\"rId99\\" Type=\\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\\" Target=\\"../drawings/drawing9.xml\\"/>"
    sheets = [i.filename for i in a.infolist() if i.filename.startswith("xl/worksheets/_rels/")]
    for i in a.infolist():
      b.writestr(i, a.read(i).replace(b"</Relationships>", line + b"</Relationships>") if i.filename == sheets[0] else a.read(i))
    b.writestr("xl/drawings/drawing9.xml", "<x:wsDr xmlns:x=\\"x\\"><x:sp/></x:wsDr>")
    b.close()'
    rm projet.yaml
    """

  /// Saves that workbook as a program does that computes nothing.
  static let uncomputed = """
    /usr/bin/python3 -c 'import re, zipfile
    a, b = zipfile.ZipFile("s.xlsx"), zipfile.ZipFile("t.xlsx", "w")
    for i in a.infolist(): b.writestr(i, re.sub(rb" t=.str.(><f>)", rb"\\1", re.sub(rb"</f><v>[^<]*</v>", b"</f><v></v>", a.read(i))) if "worksheets/sheet" in i.filename else a.read(i))
    b.close()'

    """

  static let changer = "/usr/bin/python3 -B '\(Program.repository)/Tests/BilanCommandTests/Readers/change_cells.py'"

  /// The session of `B0219.csv` beside another one, with the same people, in a sheet that is kept.
  static let twoSessions = """
    head='Activité : Stress vicariant des professionnels\\nNom;Prénom;Organisation;Commune;21/10/2024;28/10/2024\\n'
    printf "${head}Maes;Lotte;Service Prévention;Saint-Gilles;x;x\\nBenali;Karim;Maison de quartier;Forest;x;x\\nKabongo;Grâce;CPAS;Anderlecht;;x\\n" >g.csv
    bilan import g.csv
    """

  /// Writes a workbook of two lists, of which one names its day.
  static let oneDayNamed = """
    /usr/bin/python3 -c 'import openpyxl
    b = openpyxl.Workbook(); b.remove(b.active)
    for name, day in [("A", ["Date : 21/10/2024"]), ("B", [])]:
      s = b.create_sheet(name)
      for row in [["Activité : Stress vicariant des professionnels"], day, ["Nom", "Prénom", "Commune", "Présent"], ["Maes", "Lotte", "Forest", "x"], ["Benali", "Karim", "Forest", "x"]]: s.append(row)
    b.save("w.xlsx")'
    """

  /// Imports a workbook of two lists, corrects one and takes the other out.
  static let worksheetTakenOut = """
    /usr/bin/python3 -c 'import openpyxl
    def book(names, more):
      b = openpyxl.Workbook(); b.remove(b.active)
      for i, n in enumerate(names):
        s = b.create_sheet(n)
        for r in [["Axe", 1], ["Activité", "DPO"], ["Date", f"2{i}/10/2024"], [], ["Nom", "Prénom", "Présent"], ["Dupont", "Anne", "x"], ["Petit", "Luc", "x"]] + more: s.append(r)
      b.save("w.xlsx")
    book(["janvier", "février"], [])'
    bilan import w.xlsx
    /usr/bin/python3 -c 'import openpyxl
    b = openpyxl.load_workbook("w.xlsx"); del b["février"]; b["janvier"].append(["Maes", "Jan", "x"]); b.save("w.xlsx")'
    """

  /// Counts of a quarter in one commune and of a month of it in another.
  static let monthOfAnotherPlace =
    "printf 'Période;Indicateur;Commune;Nombre\\nT3 2024;Dossiers ouverts;Forest;12\\njuillet 2024;Dossiers ouverts;Anderlecht;5\\n' >p.csv"
}
