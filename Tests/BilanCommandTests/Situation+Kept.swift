/// What brings about the problems of what is kept: the store, the folder around it, and sheets that come again.
extension Situation {
  /// The store.
  static let store: [String: Situation] = [
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
  ]

  /// The project's folder.
  static let folder: [String: Situation] = [
    "B0601": .init(before: "mkdir vide", command: "bilan sheets --project vide", status: 74),
    "B0610": .init(command: "bilan init .", status: 64),
    "B0660": .init(command: "bilan year 2024", status: 64),
    "B0661": .init(
      before: "mkdir p; iconv -f UTF-8 -t WINDOWS-1252 projet.yaml >p/projet.yaml", command: "bilan year 2025 --project p", status: 1),
    "B0665": .init(command: "bilan year demain", status: 64),
    "B0666": .init(before: "bilan year 2025; echo '# plus tard' >>projet.yaml", command: "bilan undo --yes", status: 64),
    "B0745": .init(before: "touch 'bilan (copie en conflit).sqlite'", command: "bilan check"),
    "B0744": .init(command: "bilan report --final --period 2024", status: 64),
    "B0809": .init(before: "mv projet.yaml ailleurs.yaml; ln -s ailleurs.yaml projet.yaml", command: "bilan rename axis 1 Z", status: 74),
  ]

  /// Sheets that come again, and acts that are undone.
  static let versions: [String: Situation] = [
    "B0713": .init(
      before: "printf 'Nom;Prénom;Commune;Présent\\nMaes;Jan;Forest;x\\n' >a.csv; bilan import --activity 1/stress-vicariant --date 2024-10-21 a.csv",
      command: "bilan import --activity 1/stress-vicariant --date 2024-10-22 a.csv"),
    "B0714": .init(before: "cp B0219.csv a.csv; bilan import a.csv; sed -i '$d' B0219.csv", command: "bilan import B0219.csv"),
    "B0747": .init(before: twoSessions, command: "bilan import B0219.csv"),
    "B0730": .init(before: "bilan import B0219.csv; sed -i 's/21.10.2024/22\\/10\\/2024/' B0219.csv", command: "bilan import B0219.csv"),
    "B0736": .init(before: "bilan import B0219.csv", command: "bilan undo", status: 1),
    "B0737": .init(command: "bilan undo", status: 64),
    "B0743": .init(
      before: "echo 'protection: {off: Essai}' >>projet.yaml; bilan import B0219.csv; bilan report --final --period 2024; sed -i '/Maes/d' B0219.csv",
      command: "bilan import B0219.csv"),
    "B0746": .init(before: worksheetTakenOut, command: "bilan import w.xlsx"),
  ]

  /// Codes that are other ones since something was kept.
  static let codes: [String: Situation] = [
    "B0616": .init(before: "bilan import B0219.csv; sed -i 's/code: stress-vicariant/code: stress/' projet.yaml", command: "bilan check"),
    "B0670": .init(
      before: """
        bilan import B0219.csv; printf 'code;name\\n1;Saint-Gilles\\n2;Forest\\n3;Anderlecht\\n' >places.csv; echo 'places: places.csv' >>projet.yaml
        """, command: "bilan check"),
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
    "B0731": .init(command: "bilan rename activity 1/stress-vicariant we-are-coming", status: 64),
    "B0732": .init(command: "bilan rename activity stress-vicarian stress", status: 64),
    "B0733": .init(command: "bilan rename activity stress-vicariant 'stress élevé'", status: 64),
    "B0734": .init(
      before: "sed -i 's/code: stress-vicariant/code: \"stress\\\\x2Dvicariant\"/' projet.yaml", command: "bilan rename activity stress-vicariant stress",
      status: 1),
    "B0735": .init(command: "bilan rename activity we-are-coming film", status: 64),
  ]
}
