import BilanModel
import Foundation
import Testing

/// What brings a problem about, in a copy of `samples/errors`: lines of shell before, and the command that says it.
struct Situation {
  static let samples = Program.repository + "/samples/errors"

  /// What the run of a sheet needs beside it.
  static let options = [
    "B0219": "--column full_name=Participant", "B0243": "--min-minutes 5", "B0249": "--date 2024-10-21", "B0330": "--activity 1/stress-vicariant",
  ]

  var before = ""
  var command: String
  /// Where the severity does not tell it: 64 for a wrong command, 74 for what cannot be read or written.
  var status: Int32?
  var isSlow = false

  static func isSheet(_ code: String) -> Bool {
    all[code] == nil && FileManager.default.fileExists(atPath: "\(samples)/\(code).csv")
  }

  static func of(_ code: String) -> Situation? {
    if let situation = all[code] { return situation }
    if isSheet(code) { return Situation(command: "bilan check \(options[code] ?? "") \(code).csv") }
    let project = "\(samples)/\(code)/projet.yaml"
    return FileManager.default.fileExists(atPath: project) ? Situation(command: "bilan indicators list --project \(code)") : nil
  }

  func run(in language: Language, _ more: String = "") throws -> CommandRun {
    let workspace = try Workspace()
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.samples) {
      try FileManager.default.copyItem(atPath: Self.samples + "/" + name, toPath: workspace.file(name))
    }
    if !before.isEmpty { try workspace.shell(before) }
    return try workspace.shell("\(command) \(more) --language \(language.rawValue)")
  }

  static let all: [String: Situation] = [
    // Files.
    "B0101": .init(command: "bilan check absent.csv", status: 74),
    "B0109": .init(before: "mkdir vide", command: "bilan check vide"),
    "B0130": .init(command: "bilan check B0130.xls"),
    "B0131": .init(command: "bilan check B0131.xlsx"),
    "B0132": .init(command: "bilan check B0132.html"),
    "B0133": .init(command: "bilan check B0133.docx"),
    "B0134": .init(command: "bilan check B0134.pdf"),
    "B0135": .init(command: "bilan check B0135.zip"),
    "B0136": .init(command: "bilan check B0136.xlsx"),
    "B0137": .init(command: "bilan check B0137.xlsx"),
    "B0138": .init(command: "bilan check B0138.xlsx"),
    "B0151": .init(command: "bilan check B0151.xlsx"),
    "B0139": .init(command: "bilan check B0139.xlsx"),
    "B0140": .init(command: "bilan check B0140.xlsx"),
    "B0141": .init(command: "bilan check B0141.xlsx"),
    "B0142": .init(command: "bilan check B0142.xlsx"),
    "B0143": .init(command: "bilan check B0143.xlsx"),
    "B0335": .init(command: "bilan check B0335.xlsx"),
    "B0144": .init(command: "bilan check B0144.xlsx"),
    "B0145": .init(command: "bilan check B0145.xlsx"),
    "B0146": .init(command: "bilan check B0146.xlsx"),
    "B0147": .init(command: "bilan check B0147.xlsx"),
    "B0148": .init(command: "bilan check B0148.xlsx"),
    "B0150": .init(command: "bilan check B0150.xlsx"),
    "B0149": .init(command: "bilan check B0149"),
    // With a project the question does not arise.
    "B0250": .init(before: "mkdir vide", command: "bilan check --project vide B0250.csv"),
    "B0262": .init(before: "mv B0262.csv liste-forest.csv", command: "bilan check liste-forest.csv"),
    "B0261": .init(before: "mv B0261.csv liste-2024-10-21.csv", command: "bilan check liste-2024-10-21.csv"),
    "B0251": .init(before: "echo 'staff: apart' >>projet.yaml", command: "bilan check B0251.csv"),
    "B0113": .init(
      before: "sed -i '$d' B0301.csv; seq -f '31/02/2024;Maes;Lotte%.0f;Forest;oui' 10001 >>B0301.csv", command: "bilan check B0301.csv", status: 1),
    // Answers.
    "B0218": .init(before: "bilan import --column full_name=Intervenante B0218.csv", command: "bilan check B0218.csv"),
    "B0508": .init(command: "bilan choices forget 99", status: 64),
    "B0509": .init(before: "bilan import --date-order dmy B0312.csv", command: "bilan import --date-order mdy B0312.csv"),
    "B0510": .init(command: "bilan import --date-order dmy B0312.csv"),
    "B0669": .init(before: "bilan init neuf", command: "bilan check --project neuf"),
    "B0791": .init(before: answersWritten + "sed -i s/dmy/ymd/ d.csv", command: "bilan choices take d.csv"),
    "B0792": .init(before: answersWritten + "rm B0312.csv", command: "bilan choices take d.csv"),
    "B0748": .init(before: "bilan import B0219.csv; bilan choices list --out d.csv; rm B0219.csv bilan.sqlite*", command: "bilan choices take d.csv"),
    "B0793": .init(command: "bilan choices take B0312.csv"),
    // The store.
    "B0513": .init(
      before: questions + """
        sed -i '2s/;;/;oui;/' d.csv; bilan people decide d.csv
        /usr/bin/python3 -c 'import sqlite3; c=sqlite3.connect("bilan.sqlite"); c.execute("UPDATE decision SET is_same = 0"); c.commit()'
        """, command: "bilan indicators", status: 74),
    "B0514": .init(
      before: """
        echo 'protection: {off: Essai}' >>projet.yaml; bilan import B0219.csv; bilan report --final --period 2024
        /usr/bin/python3 -c 'import sqlite3; c=sqlite3.connect("bilan.sqlite"); c.execute("UPDATE sent_figure SET value = value + 1"); c.commit()'
        """, command: "bilan check", status: 74),
    "B0512": .init(before: "bilan import B0219.csv; rm bilan.cle", command: "bilan indicators", status: 74),
    "B0511": .init(
      before: """
        bilan import B0901.csv
        /usr/bin/python3 -c 'import sqlite3; c=sqlite3.connect("bilan.sqlite"); c.execute("UPDATE attendance SET presence = 3 WHERE presence = 0"); c.commit()'
        """, command: "bilan indicators", status: 74),
    "B0501": .init(before: "bilan import B0219.csv", command: "bilan import --format json B0219.csv"),
    "B0502": .init(before: "bilan import B0219.csv; sed -i '$d' B0219.csv", command: "bilan import --format json B0219.csv"),
    "B0503": .init(before: "echo autre chose >bilan.sqlite", command: "bilan sheets", status: 74),
    "B0504": .init(
      before: "bilan import B0401.csv; /usr/bin/python3 -c 'import sqlite3; sqlite3.connect(\"bilan.sqlite\").execute(\"PRAGMA user_version=99\")'",
      command: "bilan sheets", status: 74),
    "B0505": .init(command: "bilan sheets remove 99", status: 64),
    // The program waits half a minute for another one that gets nowhere. Both are of one shell: no process may outlive it.
    "B0506": .init(
      before: "bilan import B0401.csv",
      command: """
        hold='import sqlite3,time; c=sqlite3.connect("bilan.sqlite",isolation_level=None); c.execute("BEGIN EXCLUSIVE"); open("held","w"); time.sleep(180)'
        /usr/bin/python3 -c "$hold" & trap "kill -KILL $!" EXIT
        while ! [ -e held ]; do sleep 0.1; done
        bilan import B0310.csv
        """, status: 74, isSlow: true),
    "B0507": .init(command: "bilan import B0301.csv", status: 1),
    // The project's folder.
    "B0601": .init(before: "mkdir vide", command: "bilan sheets --project vide", status: 74),
    "B0610": .init(command: "bilan init .", status: 64),
    "B0660": .init(command: "bilan year 2024", status: 64),
    "B0661": .init(
      before: "mkdir p; iconv -f UTF-8 -t WINDOWS-1252 projet.yaml >p/projet.yaml", command: "bilan year 2025 --project p", status: 1),
    "B0665": .init(command: "bilan year demain", status: 64),
    "B0666": .init(before: "bilan year 2025; echo '# plus tard' >>projet.yaml", command: "bilan undo --yes", status: 64),
    "B0743": .init(
      before: "echo 'protection: {off: Essai}' >>projet.yaml; bilan import B0219.csv; bilan report --final --period 2024; sed -i '/Maes/d' B0219.csv",
      command: "bilan import B0219.csv"),
    "B0746": .init(before: worksheetTakenOut, command: "bilan import w.xlsx"),
    "B0745": .init(before: "touch 'bilan (copie en conflit).sqlite'", command: "bilan check"),
    "B0744": .init(command: "bilan report --final --period 2024", status: 64),
    // Figures and options.
    "B0701": .init(command: "bilan indicators --period 2025", status: 64),
    "B0702": .init(
      before: "mkdir -p recits/2024; echo 'Venus : {{participant}}' >recits/2024/resume.md", command: "bilan report --period 2024 --sheets B0401.csv"),
    "B0703": .init(
      before: "sed s/2024/2023/ B0401.csv >2023.csv; bilan import B0401.csv 2023.csv B0307.csv", command: "bilan indicators"),
    "B0704": .init(
      before: "sed -i 's/^    status: running/    status: not_implemented\\n    reason: Essai/' projet.yaml",
      command: "bilan indicators --period 2024 --sheets B0401.csv"),
    "B0705": .init(command: "bilan indicators --period 2024"),
    "B0706": .init(command: "bilan explain B9999", status: 64),
    "B0707": .init(command: "bilan check --date demain B0401.csv", status: 64),
    "B0708": .init(
      before: "printf 'indicators:\\n  - {code: f, title: Femmes, rule: participants, where: {gender: f}}\\n' >>projet.yaml",
      command: "bilan indicators --period 2024 --sheets B0401.csv"),
    "B0709": .init(command: "bilan trace presences/2024/1/-", status: 64),
    "B0616": .init(before: "bilan import B0219.csv; sed -i 's/code: stress-vicariant/code: stress/' projet.yaml", command: "bilan check"),
    "B0670": .init(
      before: """
        bilan import B0219.csv; printf 'code;name\\n1;Saint-Gilles\\n2;Forest\\n3;Anderlecht\\n' >places.csv; echo 'places: places.csv' >>projet.yaml
        """, command: "bilan check"),
    "B0278": .init(before: oneDayNamed, command: "bilan check --date 2024-10-28 w.xlsx"),
    "B0673": .init(
      before: """
        bilan import B0219.csv
        sed -i 's/code: stress-vicariant/code: y/; s/code: we-are-coming/code: stress-vicariant/; s/code: y/code: we-are-coming/' projet.yaml
        """,
      command: "bilan check"),
    "B0674": .init(
      before: """
        printf 'code;name\n1;Saint-Gilles\n2;Forest\n3;Anderlecht\n' >places.csv; echo 'places: places.csv' >>projet.yaml; bilan import B0219.csv
        sed -i 's/^2/9/; s/^3/2/; s/^1/3/; s/^9/1/' places.csv
        """, command: "bilan check"),
    "B0675": .init(before: "bilan import B0219.csv; sed -i 's/title: {fr: .Stress.*/title: Cuisine du monde/' projet.yaml", command: "bilan check"),
    "B0671": .init(
      before: """
        echo 'protection: {off: Essai}' >>projet.yaml; bilan import B0219.csv; bilan report --final --period 2024
        sed -i 's/code: "2024"/code: exercice/' projet.yaml
        """, command: "bilan check"),
    "B0672": .init(
      before: """
        echo 'protection: {off: Essai}' >>projet.yaml; bilan import B0219.csv; bilan report --final --period 2024
        sed -i '/- {code: "2024"/d' projet.yaml
        """, command: "bilan check"),
    "B0807": .init(
      before: """
        bilan import B0219.csv; for l in fr nl en; do bilan report --period 2024 --form subvention --out r --language $l; done
        for f in r/*.xlsx; do \(changer) $f t.xlsx 'I. Identification' B17 12; [ -f t.xlsx ] && mv t.xlsx $f; \(changer) $f t.xlsx 'I. Identificatie' B17 12
        [ -f t.xlsx ] && mv t.xlsx $f; done
        """, command: "bilan report --period 2024 --form subvention --out r", status: 74),
    "B0808": .init(before: questions + "sed -i '2s/;;/;oui;/' d.csv", command: "bilan people list --out d.csv", status: 74),
    "B0806": .init(before: questionsKept, command: "bilan people list --out bilan.sqlite", status: 74),
    "B0713": .init(
      before: "printf 'Nom;Prénom;Commune;Présent\\nMaes;Jan;Forest;x\\n' >a.csv; bilan import --activity 1/stress-vicariant --date 2024-10-21 a.csv",
      command: "bilan import --activity 1/stress-vicariant --date 2024-10-22 a.csv"),
    "B0714": .init(before: "cp B0219.csv a.csv; bilan import a.csv; sed -i '$d' B0219.csv", command: "bilan import B0219.csv"),
    "B0747": .init(before: twoSessions, command: "bilan import B0219.csv"),
    "B0730": .init(before: "bilan import B0219.csv; sed -i 's/21.10.2024/22\\/10\\/2024/' B0219.csv", command: "bilan import B0219.csv"),
    "B0731": .init(command: "bilan rename activity 1/stress-vicariant we-are-coming", status: 64),
    "B0732": .init(command: "bilan rename activity stress-vicarian stress", status: 64),
    "B0733": .init(command: "bilan rename activity stress-vicariant 'stress élevé'", status: 64),
    "B0734": .init(
      before: "sed -i 's/code: stress-vicariant/code: \"stress\\\\x2Dvicariant\"/' projet.yaml", command: "bilan rename activity stress-vicariant stress",
      status: 1),
    "B0735": .init(command: "bilan rename activity we-are-coming film", status: 64),
    "B0736": .init(before: "bilan import B0219.csv", command: "bilan undo", status: 1),
    "B0737": .init(command: "bilan undo", status: 64),
    "B0738": .init(before: "bilan import B0901.csv; bilan people forget --yes Marie Dupont", command: "bilan undo", status: 64),
    "B0739": .init(
      before: "bilan import B0219.csv; bilan people forget --yes Lotte Maes; sed 's/21.10.2024/22\\/10\\/2024/' B0219.csv >b.csv", command: "bilan import b.csv"
    ),
    "B0740": .init(
      before: "bilan import B0219.csv; bilan people forget --yes Lotte Maes; sed -i '/Maes/d' B0219.csv", command: "bilan import B0219.csv"),
    "B0741": .init(
      before: "bilan import B0219.csv; mkdir p; mv projet.yaml bilan.* p; touch 'p/Maes Lotte.txt'", command: "bilan people forget --project p --yes Lotte Maes"
    ),
    "B0742": .init(
      before: "bilan import B0219.csv; mkdir p; mv projet.yaml bilan.* p; printf '%%PDF-1.4\\n\\0\\1\\2' >p/scan.pdf",
      command: "bilan people forget --project p --yes Lotte Maes"),
    "B0710": .init(
      before: """
        mkdir -p recits/2024; echo 'Nous avons compté 999 participations.' >recits/2024/axe1.md
        printf 'Liste de présence\\nAxe : 1\\nActivité : Stress vicariant des professionnels\\nDate : 21/10/2024\\n\\nNom;Prénom\\nMaes;Lotte\\nPeeters;Jan\\nBenali;Karim\\nDupont;Anne\\nPetit;Luc\\nClaes;Els\\n' >p.csv
        """, command: "bilan report --period 2024 --sheets p.csv"),
    "B0760": .init(
      before: """
        printf 'Liste de présence\\nAxe : 1\\nActivité : Stress vicariant des professionnels\\nDate : 21/10/2024\\n\\nNom;Prénom\\nMaes;Lotte\\n' >p.csv
        """, command: "bilan report --period 2024 --sheets p.csv"),
    "B0761": .init(
      before: """
        mkdir -p recits/2024; echo 'Nous avons compté 1 participations.' >recits/2024/axe1.md
        printf 'Liste de présence\\nAxe : 1\\nActivité : Stress vicariant des professionnels\\nDate : 21/10/2024\\n\\nNom;Prénom\\nMaes;Lotte\\n' >p.csv
        """, command: "bilan report --period 2024 --sheets p.csv"),
    "B0765": .init(
      before: "echo 'protection: {off: Essai}' >>projet.yaml; mv B0219.csv 'Liste Lotte Maes.csv'; bilan import 'Liste Lotte Maes.csv'",
      command: "bilan report --period 2024"),
    "B0766": .init(
      before: """
        echo 'protection: {off: Essai}' >>projet.yaml
        printf 'Liste de présence\\nAxe : 1\\nActivité : Atelier de Lotte Maes\\nDate : 21/10/2024\\n\\nNom;Prénom\\nMaes;Lotte\\n' >p.csv
        bilan import p.csv
        """, command: "bilan report --period 2024"),
    // Seals.
    "B0780": .init(command: "bilan verify B0401.csv"),
    "B0781": .init(before: sealed + "\(changer) s.xlsx t.xlsx 'Fiche projet' B5 autre; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0782": .init(before: sealed + "\(changer) s.xlsx t.xlsx --book 'name=\"Axes\"' 'name=\"Axe\"'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0783": .init(before: sealed + "\(changer) s.xlsx t.xlsx --book '$I$4:' '$I$5:'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0784": .init(before: sealed + "sed -i 's/Zone de police Midi/Zone Midi/' projet.yaml", command: "bilan verify s.xlsx"),
    "B0785": .init(before: "echo 'protection: {off: Essai}' >>projet.yaml; " + sealed + "bilan import B0307.csv", command: "bilan verify s.xlsx", status: 1),
    "B0787": .init(before: sealed + "sed -i 's/^title:.*/title: {fr: Autre, nl: Ander, en: Other}/' projet.yaml", command: "bilan answers s.xlsx"),
    "B0788": .init(
      before: "bilan import B0219.csv; bilan report --period 2024 --form subvention --out r; \(changer) r/*.xlsx t.xlsx 'III. Comptes' B5 beaucoup",
      command: "bilan answers t.xlsx"),
    "B0789": .init(before: askedTwice + "\(changer) s.xlsx t.xlsx A B6 Forest; \(changer) t.xlsx u.xlsx B B3 Uccle", command: "bilan answers u.xlsx"),
    "B0790": .init(before: askedTwice + "\(changer) s.xlsx t.xlsx A B6 Forest; sed -i 's/Lieu/Endroit/' forms/deux.yaml", command: "bilan answers t.xlsx"),
    "B0794": .init(
      before: sealed + "\(changer) s.xlsx t.xlsx --book 'name=\"Axes\"' 'name=\"Axes\" state=\"hidden\"'; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0795": .init(
      before: sealed + "\(changer) s.xlsx t.xlsx --book '<workbookPr ' '<workbookPr date1904=\"1\" '; rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0796": .init(
      before: """
        sed -i 's/code: "2024"/code: exercice/' projet.yaml; bilan import B0219.csv; bilan report --period exercice --out r; mv r/*.xlsx s.xlsx
        sed -i 's/code: exercice/code: subside/' projet.yaml
        """, command: "bilan verify s.xlsx"),
    "B0797": .init(
      before: "bilan import B0219.csv; bilan report --final --period 2024 --out r; sed -i 's/Zone de police Midi/Zone Midi/' projet.yaml",
      command: "bilan verify r/*.xlsx"),
    "B0798": .init(before: sealed + textBox, command: "bilan verify t.xlsx"),
    "B0799": .init(before: sealed + uncomputed + "rm projet.yaml", command: "bilan verify t.xlsx"),
    "B0786": .init(
      before: "bilan import B0219.csv; bilan report --final --period 2024 --out r; rm bilan.sqlite* bilan.cle; bilan import B0219.csv",
      command: "bilan verify r/*.xlsx"),
    "B0711": .init(before: monthOfAnotherPlace, command: "bilan indicators --period 2024-07 --sheets p.csv"),
    "B0715": .init(command: "bilan indicators --period 2024 --by gender --sheets B0401.csv"),
    "B0716": .init(before: monthOfAnotherPlace, command: "bilan indicators --period 2024 --by month --sheets p.csv"),
    "B0720": .init(
      before: "sed 's#/03/#/12/#' B0401.csv >p.csv", command: "bilan indicators --period 2024-S2 --sheets p.csv"),
    "B0721": .init(
      before: """
        printf 'Liste de présence\\nAxe : 1\\nActivité : Stress vicariant des professionnels\\nDate : 21/10/2024\\nLieu : Forest\\n\\nNom;Prénom\\nMaes;Lotte\\n' >p.csv
        sed 's/Forest/Saint-Gilles/; s/Maes/Peeters/' p.csv >q.csv
        """, command: "bilan indicators --period 2024 --sheets p.csv q.csv"),
    "B0712": .init(
      before: "mkdir -p recits/2024; echo 'Le comité a décidé.' >recits/2024/Resultats.md", command: "bilan report --period 2024 --sheets B0401.csv"),
    "B0427": .init(
      before: "printf 'Période;Indicateur;Commune;Nombre\\nT3 2024;Dossiers ouverts;Forest;12\\njuillet 2024;Dossiers ouverts;Forest;5\\n' >p.csv",
      command: "bilan indicators --period 2024 --sheets p.csv"),
    // Who is who.
    "B0901": .init(command: "bilan import B0901.csv"),
    "B0902": .init(before: questions + "sed -i '2s/^[^;]*;;/X + Y;oui;/' d.csv", command: "bilan people decide d.csv", status: 1),
    "B0903": .init(
      before: questions
        + "codes=$(tail -n +2 d.csv | cut -d';' -f1 | sed 's/ + /\\n/' | sort -u); set -- $codes; printf 'Code;Même ? (oui/non)\\n%s + %s;oui\\n%s + %s;oui\\n%s + %s;non\\n' $1 $2 $2 $3 $1 $3 >d.csv",
      command: "bilan people decide d.csv", status: 1),
    "B0904": .init(before: questions + "sed -i '2s/Dupon/Durand/' d.csv", command: "bilan people decide d.csv", status: 1),
    "B0905": .init(before: questions + "sed -i '2s/;;/;peut-être;/' d.csv", command: "bilan people decide d.csv", status: 1),
    "B0906": .init(before: "bilan import B0901.csv", command: "bilan people decide B0901.csv", status: 1),
    "B0912": .init(before: questions + "rm bilan.sqlite*", command: "bilan people decide d.csv", status: 1),
    "B0907": .init(before: "bilan import B0901.csv", command: "bilan people forget Personne", status: 64),
    "B0908": .init(
      before: "bilan import B0901.csv; mkdir p; mv projet.yaml bilan.* B0901.csv p", command: "bilan people forget --project p --yes Marie Dupont"),
    "B0909": .init(before: "bilan import B0901.csv", command: "bilan people take-back 99", status: 64),
    "B0910": .init(before: "bilan import B0901.csv", command: "bilan people forget Marie Dupont", status: 1),
    // Half a minute, too, before the log is given up.
    "B0911": .init(
      before: "bilan import B0901.csv; mkdir p; mv projet.yaml bilan.* p",
      command: """
        hold='import sqlite3,time; c=sqlite3.connect("p/bilan.sqlite",isolation_level=None); c.execute("BEGIN"); print(c.execute("SELECT count(*) FROM person").fetchone()); open("held","w"); time.sleep(180)'
        /usr/bin/python3 -c "$hold" > seen & trap "kill -KILL $!" EXIT
        while ! [ -e held ]; do sleep 0.1; done
        bilan people forget --project p --yes Marie Dupont
        """, isSlow: true),
    // Reports.
    "B0801": .init(command: "bilan report --period 2024 --sheets B0401.csv --out projet.yaml", status: 74),
    "B0809": .init(before: "mv projet.yaml ailleurs.yaml; ln -s ailleurs.yaml projet.yaml", command: "bilan rename axis 1 Z", status: 74),
    "B0804": .init(command: "bilan report --period 2024 --sheets B0401.csv --form impulsions", status: 64),
    "B0805": .init(
      before: "mkdir forms; printf 'title: Essai\nsheets:\n  - title: Un\n    blocks: [key_figure]\n' >forms/essai.yaml",
      command: "bilan report --period 2024 --sheets B0401.csv --form essai", status: 1),
    "B0767": .init(
      before:
        "mkdir forms; printf 'title: Essai\nsheets:\n  - title: Un\n    blocks: [{table: {title: Genre, rows: gender, indicators: participants}}]\n' >forms/essai.yaml",
      command: "bilan report --period 2024 --sheets B0401.csv --form essai", status: 1),
    "B0810": .init(before: "bilan import B0219.csv; bilan report --period 2024; " + BrokenReportTests.broken, command: "bilan check"),
    "B0811": .init(
      before: "bilan import B0219.csv; bilan report --period 2024; " + BrokenReportTests.broken
        + "\nrm rapports/rapport-2024-fr.txt; mkdir rapports/rapport-2024-fr.txt", command: "bilan check"),
    "B0802": .init(
      before: "long=$(printf 'long %.0s' $(seq 8000)); sed -i \"s/title: {fr: .Stress.*/title: $long/\" projet.yaml",
      command: "bilan report --period 2024 --sheets B0216.csv", status: 0),
  ]
}
