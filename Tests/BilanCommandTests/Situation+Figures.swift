/// What brings about the problems of figures, of reports and of who is who.
extension Situation {
  /// Figures and options.
  static let figures: [String: Situation] = [
    "B0701": .init(command: "bilan indicators --period 2025", status: 64),
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
  ]

  /// Reports.
  static let reports: [String: Situation] = [
    "B0702": .init(
      before: "mkdir -p recits/2024; echo 'Venus : {{participant}}' >recits/2024/resume.md", command: "bilan report --period 2024 --sheets B0401.csv"),
    "B0710": .init(
      before: """
        mkdir -p recits/2024; echo 'Nous avons compté 999 participations.' >recits/2024/axe1.md
        printf 'Liste de présence\\nAxe : 1\\nActivité : Stress vicariant des professionnels\\nDate : 21/10/2024\\n\\nNom;Prénom\\nMaes;Lotte\\nPeeters;Jan\\nBenali;Karim\\nDupont;Anne\\nPetit;Luc\\nClaes;Els\\n' >p.csv
        """, command: "bilan report --period 2024 --sheets p.csv"),
    "B0712": .init(
      before: "mkdir -p recits/2024; echo 'Le comité a décidé.' >recits/2024/Resultats.md", command: "bilan report --period 2024 --sheets B0401.csv"),
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
    "B0807": .init(
      before: """
        bilan import B0219.csv; for l in fr nl en; do bilan report --period 2024 --form subvention --out r --language $l; done
        for f in r/*.xlsx; do \(changer) $f t.xlsx 'I. Identification' B17 12; [ -f t.xlsx ] && mv t.xlsx $f; \(changer) $f t.xlsx 'I. Identificatie' B17 12
        [ -f t.xlsx ] && mv t.xlsx $f; done
        """, command: "bilan report --period 2024 --form subvention --out r", status: 74),
    "B0815": .init(
      before: """
        for l in fr nl en; do bilan report --period 2024 --sheets B0401.csv --form note --style odt --out r --language $l; done
        sed -i 's/<meta:generator>bilan/<meta:generator>Write/' r/*.odt
        """, command: "bilan report --period 2024 --sheets B0401.csv --form note --style odt --out r", status: 74),
    "B0801": .init(command: "bilan report --period 2024 --sheets B0401.csv --out projet.yaml", status: 74),
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

  /// Who is who, and who is forgotten.
  static let people: [String: Situation] = [
    "B0808": .init(before: questions + "sed -i '2s/;;/;oui;/' d.csv", command: "bilan people list --out d.csv", status: 74),
    "B0806": .init(before: questionsKept, command: "bilan people list --out bilan.sqlite", status: 74),
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
  ]
}
