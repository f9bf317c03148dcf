/// B04xx: rows.
extension Problem {
  public static let totalsLine = Problem(
    "B0401", .note, .valueLeftOut,
    message: Localized(
      fr: "ligne de total, non comptée", nl: "totaalregel, niet geteld",
      en: "totals line, not counted"),
    hint: Localized(
      fr: "rien à faire : les totaux sont recalculés", nl: "u hoeft niets te doen: de totalen worden opnieuw berekend",
      en: "nothing to do: totals are computed anew"))

  public static let totalDiffers = Problem(
    "B0402", .warning, .kept,
    message: Localized(
      fr: "le total indiqué est {text}, la somme est {sum}",
      nl: "het vermelde totaal is {text}, de som is {sum}",
      en: "the total written is {text}, the sum is {sum}"),
    hint: Localized(
      fr: "c'est la somme qui est retenue ; vérifiez qu'aucun nombre ne manque",
      nl: "de som geldt; ga na of er geen getal ontbreekt",
      en: "the sum is retained; check that no number is missing"))

  public static let shortRow = Problem(
    "B0403", .warning, .kept,
    message: Localized(
      fr: "cette ligne a {count} cellule(s), l'en-tête {expected}",
      nl: "deze rij heeft {count} cel(len), de kop {expected}",
      en: "this row has {count} cell(s), the header {expected}"),
    hint: Localized(
      fr: "les cellules manquantes sont lues comme vides ; vérifiez la ligne",
      nl: "ontbrekende cellen gelden als leeg; controleer de rij",
      en: "missing cells are read as empty; check the row"))

  public static let longRow = Problem(
    "B0404", .warning, .valueLeftOut,
    message: Localized(
      fr: "cette ligne a {count} cellules, l'en-tête {expected} : les dernières ne sont pas lues",
      nl: "deze rij heeft {count} cellen, de kop {expected}: de laatste worden niet gelezen",
      en: "this row has {count} cells, the header {expected}: the last ones are not read"),
    hint: Localized(
      fr: "une cellule contient peut-être le séparateur ; mettez-la entre guillemets",
      nl: "misschien bevat een cel het scheidingsteken; zet ze tussen aanhalingstekens",
      en: "perhaps a cell holds the separator; put it between quotes"))

  public static let repeatedSingleName = Problem(
    "B0282", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) répète(nt) un seul mot (un prénom ou un nom) déjà inscrit à la même séance : une seule présence, et peut-être deux personnes",
      nl:
        "{count} rij(en) (herhaalt|herhalen) één woord (een voornaam of een naam) dat al bij dezelfde sessie staat: één aanwezigheid, en misschien twee personen",
      en: "{count} (line repeats|lines repeat) a single word (a given or a family name) already at the same session: one attendance, and perhaps two people"),
    hint: Localized(
      fr: "si ce sont deux personnes, complétez leurs noms (« Lina O. », « Lina M. ») ; si c'est la même, effacez la ligne de trop",
      nl: "zijn het twee personen, vul dan hun namen aan (‘Lina O.’, ‘Lina M.’); is het dezelfde, wis dan de rij te veel",
      en: "if they are two people, complete their names (“Lina O.”, “Lina M.”); if it is one, delete the row too many"))

  public static let repeatedPerson = Problem(
    "B0405", .note, .kept,
    message: Localized(
      fr: "{count} ligne(s) répète(nt) une personne déjà inscrite à la même séance : une seule présence",
      nl: "{count} rij(en) (herhaalt|herhalen) iemand die al bij dezelfde sessie staat: één aanwezigheid",
      en: "{count} (line repeats|lines repeat) someone already at the same session: one attendance"),
    hint: Localized(
      fr: "si ce sont deux personnes différentes, distinguez leurs noms",
      nl: "zijn het twee verschillende personen, maak dan hun namen onderscheidbaar",
      en: "if they are two different people, tell their names apart"))

  public static let remarkLine = Problem(
    "B0406", .note, .valueLeftOut,
    message: Localized(
      fr: "ligne de remarque sous le tableau, non lue : « {text} »",
      nl: "opmerking onder de tabel, niet gelezen: ‘{text}’",
      en: "remark below the table, not read: “{text}”"),
    hint: Localized(
      fr: "si c'est une personne, ajoutez-la dans le tableau", nl: "gaat het om een persoon, zet die dan in de tabel",
      en: "if it is a person, put it into the table"))

  public static let cancelledRow = Problem(
    "B0407", .note, .valueLeftOut,
    message: Localized(
      fr: "{count} inscription(s) non comptée(s) : annulée, remboursée, en attente, déclinée, incomplète ou d'essai",
      nl: "{count} inschrijving(en) niet geteld: geannuleerd, terugbetaald, op de wachtlijst, afgezegd, onvolledig of een test",
      en: "{count} registration(s) not counted: cancelled, refunded, waiting, declined, unfinished or a trial"),
    hint: Localized(
      fr: "rien à faire", nl: "u hoeft niets te doen", en: "nothing to do"))

  public static let anonymousRows = Problem(
    "B0408", .note, .kept,
    message: Localized(
      fr: "{count} ligne(s) sans nom : présences comptées, personnes non identifiées",
      nl: "{count} rij(en) zonder naam: aanwezigheden geteld, personen niet geïdentificeerd",
      en: "{count} line(s) without a name: attendances counted, people not identified"),
    hint: Localized(
      fr: "elles n'entrent pas dans les participants uniques",
      nl: "ze tellen niet mee bij de unieke deelnemers",
      en: "they are not among the unique participants"))

  public static let unknownMetricColumn = Problem(
    "B0409", .note, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : aucun comptage de ce nom dans le projet, non lue",
      nl: "kolom ‘{text}’: het project kent geen telling met die naam, niet gelezen",
      en: "column “{text}”: the project knows no count of that name, not read"),
    hint: Localized(
      fr: "ajoutez-le sous « metrics » dans projet.yaml si ces nombres comptent",
      nl: "voeg het toe onder ‘metrics’ in projet.yaml als deze getallen meetellen",
      en: "add it under “metrics” in projet.yaml if these numbers count"))

  public static let filledDown = Problem(
    "B0410", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) sans date ou sans activité : celle de la ligne du dessus est reprise (cellules fusionnées)",
      nl: "{count} rij(en) zonder datum of activiteit: die van de rij erboven geldt (samengevoegde cellen)",
      en: "{count} row(s) without a date or an activity: that of the row above is taken (merged cells)"),
    hint: Localized(
      fr: "si ce n'est pas juste, remplissez ces cellules", nl: "klopt dat niet, vul die cellen dan in",
      en: "if that is not right, fill these cells in"))

  public static let companionsCounted = Problem(
    "B0411", .note, .kept,
    message: Localized(
      fr: "{count} personne(s) comptée(s) sans nom, en plus de celle que la ligne nomme (« +2 », « famille (4) »)",
      nl: "{count} (persoon|personen) zonder naam geteld, naast de persoon die de rij noemt (‘+2’, ‘gezin (4)’)",
      en: "{count} people counted without a name, beside the one their row names (“+2”, “family (4)”)"),
    hint: Localized(
      fr: "elles entrent dans les participations, jamais dans les participants uniques",
      nl: "ze tellen mee bij de deelnames, nooit bij de unieke deelnemers",
      en: "they are among the participations, never among the unique participants"))

  public static let mayCountHeads = Problem(
    "B0258", .warning, .valueLeftOut,
    message: Localized(
      fr: "la colonne « {text} » compte peut-être des personnes ; elle n'est pas lue, chaque ligne compte pour ce que disent les autres cellules",
      nl: "kolom ‘{text}’ telt misschien personen; ze wordt niet gelezen, elke rij telt voor wat de andere cellen zeggen",
      en: "column “{text}” may count people; it is not read, each row counts for what its other cells say"),
    hint: Localized(
      fr: "dites-le : --column heads=\"{text}\" si elle donne le nombre de personnes de la ligne, --column none=\"{text}\" sinon",
      nl: "zeg het: --column heads=\"{text}\" als ze het aantal personen van de rij geeft, anders --column none=\"{text}\"",
      en: "say so: --column heads=\"{text}\" if it gives the number of people of the row, --column none=\"{text}\" if not"))

  public static let lineAmidPeople = Problem(
    "B0257", .warning, .kept,
    message: Localized(
      fr:
        "« {text} » : rien ne dit ce que cette ligne, au milieu de la liste, signifie pour les personnes inscrites en dessous ; elles sont comptées comme les autres",
      nl: "‘{text}’: het is niet duidelijk wat deze regel midden in de lijst betekent voor de personen eronder; ze tellen mee zoals de anderen",
      en: "“{text}”: it is not known what this line amid the list means for the people below it; they are counted like the others"),
    hint: Localized(
      fr: "si ces personnes n'étaient pas là, écrivez « Absents » ou « Excusés » à sa place ; sinon, mettez la remarque sous la liste",
      nl: "waren zij er niet, schrijf dan ‘Afwezig’ of ‘Verontschuldigd’ in de plaats; zet de opmerking anders onder de lijst",
      en: "if they were not there, write “Absent” or “Excused” in its place; otherwise move the remark below the list"))

  public static let absentBesideList = Problem(
    "B0266", .warning, .kept,
    message: Localized(
      fr: "« {text} » : {count} (personne nommée|personnes nommées) ici (est aussi comptée présente|sont aussi comptées présentes) dans la liste",
      nl: "‘{text}’: {count} (persoon die hier genoemd wordt, telt|personen die hier genoemd worden, tellen) in de lijst als aanwezig mee",
      en: "“{text}”: {count} (person|people) named here (is|are) counted as present in the list too"),
    hint: Localized(
      fr: "si ces personnes n'étaient pas là, notez-le sur leur ligne de la liste", nl: "waren zij er niet, noteer dat dan op hun regel in de lijst",
      en: "if they were not there, note it on their rows of the list"))

  public static let rowWithoutName = Problem(
    "B0269", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » : cette ligne n'est pas comptée, car elle ne semble nommer personne",
      nl: "‘{text}’: deze rij telt niet mee, want ze lijkt niemand te noemen",
      en: "“{text}”: this row is not counted, for it seems to name nobody"),
    hint: Localized(
      fr: "s'il s'agit d'une personne qui était là, écrivez son nom dans la colonne des noms",
      nl: "gaat het om iemand die er was, schrijf dan de naam in de kolom van de namen",
      en: "if it is about somebody who was there, write the name into the column of names"))

  public static let peopleBelowAway = Problem(
    "B0270", .warning, .kept,
    message: Localized(
      fr: "« {text} » : les personnes inscrites sous cette ligne sont comptées comme absentes, sauf si leur propre ligne dit si elles étaient là",
      nl: "‘{text}’: wie onder deze regel staat, telt als afwezig, tenzij de eigen regel iets over de aanwezigheid zegt",
      en: "“{text}”: the people below this line are counted as absent, unless their own row says whether they were there"),
    hint: Localized(
      fr: "si certaines étaient là, inscrivez-les au-dessus de cette ligne", nl: "was iemand er wel, zet die dan boven deze regel",
      en: "if some of them were there, put them above this line"))

  public static let aloneInRow = Problem(
    "B0274", .warning, .kept,
    message: Localized(
      fr: "« {text} » est seul sur sa ligne, alors que les autres lignes disent davantage : lu comme une personne",
      nl: "‘{text}’ staat alleen op zijn regel, terwijl de andere regels meer zeggen: gelezen als een persoon",
      en: "“{text}” stands alone in its row, while the other rows say more: read as somebody"),
    hint: Localized(
      fr: "si c'est une personne, complétez son nom ; si c'est un titre, faites une feuille ou un tableau avec son en-tête pour ce qui suit",
      nl: "is het een persoon, vul dan de naam aan; is het een titel, maak dan voor wat volgt een lijst of een tabel met een eigen kop",
      en: "if it is somebody, complete the name; if it is a title, make a sheet or a table with headers of its own of what follows"))

  public static let titleOfTable = Problem(
    "B0275", .warning, .kept,
    message: Localized(
      fr: "« {text} » n'est le nom d'aucune activité du projet : les personnes inscrites en dessous sont comptées à la même activité que les précédentes",
      nl: "‘{text}’ is de naam van geen enkele activiteit van het project: wie eronder staat, telt bij dezelfde activiteit als wie erboven staat",
      en: "“{text}” is the name of no activity of the project: the people below it are counted at the same activity as those above"),
    hint: Localized(
      fr: "si c'est une autre activité, écrivez « Activité : … » à cet endroit, ou ajoutez-la dans projet.yaml",
      nl: "is het een andere activiteit, schrijf daar dan ‘Activiteit: …’ of voeg ze toe in projet.yaml",
      en: "if it is another activity, write “Activity: …” there, or add it to projet.yaml"))

  public static let dayWithoutPeople = Problem(
    "B0276", .warning, .kept,
    message: Localized(
      fr: "personne n'est inscrit sous le {text} : les personnes qui suivent sont comptées à la séance de « {next} »",
      nl: "onder {text} staat niemand: wie volgt, telt bij de sessie van ‘{next}’",
      en: "nobody is noted below {text}: the people that follow are counted at the session of “{next}”"),
    hint: Localized(
      fr: "si ces personnes sont venues le {text}, enlevez l'autre ligne ; sinon, rien à faire",
      nl: "zijn zij op {text} gekomen, haal dan de andere regel weg; anders hoeft u niets te doen",
      en: "if they came on {text}, take the other line away; otherwise there is nothing to do"))

  public static let sentenceBeside = Problem(
    "B0272", .warning, .kept,
    message: Localized(
      fr: "« {text} » : cette phrase, à côté du tableau, parle de ce qui y figure ; elle ne change rien aux chiffres",
      nl: "‘{text}’: deze zin naast de tabel gaat over wat erin staat; hij verandert niets aan de cijfers",
      en: "“{text}”: this sentence beside the table speaks of what stands in it; it changes no figure"),
    hint: Localized(
      fr: "si elle corrige le tableau, corrigez le tableau lui-même", nl: "verbetert ze de tabel, pas dan de tabel zelf aan",
      en: "if it corrects the table, mend the table itself"))

  public static let nobodyMissing = Problem(
    "B0273", .warning, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : une croix y dit une absence, et il n'y en a aucune : séance non comptée",
      nl: "kolom ‘{text}’: een kruisje betekent er een afwezigheid, en er staat er geen: sessie niet geteld",
      en: "column “{text}”: a cross below it says an absence, and there is none: session not counted"),
    hint: Localized(
      fr: "si tout le monde était là ce jour-là, écrivez « présent » sur chaque ligne de cette colonne",
      nl: "was die dag iedereen er, schrijf dan ‘aanwezig’ op elke rij van deze kolom",
      en: "if everybody was there that day, write “present” in each row of this column"))

  public static let contradictoryMarks = Problem(
    "B0271", .warning, .kept,
    message: Localized(
      fr: "cette ligne est cochée à la fois sous « {columns} » : la personne n'est pas comptée comme présente",
      nl: "deze rij is tegelijk aangekruist onder ‘{columns}’: de persoon telt niet als aanwezig",
      en: "this row is marked under “{columns}” at once: the person is not counted as present"),
    hint: Localized(
      fr: "effacez la coche qui n'est pas juste", nl: "wis het kruisje dat niet klopt", en: "take away the mark that is not right"))

  public static let doubtfulRemark = Problem(
    "B0268", .warning, .kept,
    message: Localized(
      fr: "« {text} » : cette remarque fait douter de {count} (ligne comptée|lignes comptées)",
      nl: "‘{text}’: deze opmerking doet twijfelen aan {count} (getelde rij|getelde rijen)",
      en: "“{text}”: this remark casts doubt on {count} (row that is|rows that are) counted"),
    hint: Localized(
      fr: "vérifiez-la : effacez de la feuille ce qui ne doit pas compter, ou la remarque si la ligne est juste",
      nl: "kijk dit na: haal uit de lijst wat niet mag meetellen, of schrap de opmerking als de rij klopt",
      en: "check it: take out of the sheet what must not count, or the remark if the row is right"))

  public static let unsureHeads = Problem(
    "B0430", .warning, .kept,
    message: Localized(
      fr: "« {text} » : le nombre de personnes de cette ligne n'est pas sûr ; elle compte pour {count}",
      nl: "‘{text}’: het aantal personen van deze rij is niet zeker; ze telt voor {count}",
      en: "“{text}”: how many people this row stands for is not certain; it counts for {count}"),
    hint: Localized(
      fr: "écrivez une ligne par personne, ou le nombre ainsi : Nadia Ouali +2", nl: "schrijf een rij per persoon, of het aantal zo: Nadia Ouali +2",
      en: "write one row for each person, or the number like this: Nadia Ouali +2"))

  public static let exampleLine = Problem(
    "B0431", .warning, .valueLeftOut,
    message: Localized(
      fr: "cette ligne se présente comme un exemple : elle ne compte pas", nl: "deze rij is als voorbeeld aangeduid: ze telt niet mee",
      en: "this row calls itself an example: it does not count"),
    hint: Localized(
      fr: "si quelqu'un y est inscrit, retirez le mot « exemple »", nl: "staat er toch iemand in, verwijder dan het woord ‘voorbeeld’",
      en: "if it is about somebody, take the word “example” out"))

  public static let absentInName = Problem(
    "B0432", .warning, .kept,
    message: Localized(
      fr: "« {text} » : la remarque dit que la personne n'était pas là, la ligne la compte présente",
      nl: "‘{text}’: volgens de opmerking was deze persoon er niet, de rij telt hem of haar als aanwezig",
      en: "“{text}”: the remark says that the person was not there, the row counts them as present"),
    hint: Localized(
      fr: "écrivez-le dans la colonne des présences : excusé, absent", nl: "schrijf het in de kolom van de aanwezigheden: verontschuldigd, afwezig",
      en: "write it in the column of presence: excused, absent"))

  public static let agesApart = Problem(
    "B0433", .warning, .kept,
    message: Localized(
      fr: "« {text} » : des lignes de ce nom donnent des âges très différents ; {become}",
      nl: "‘{text}’: rijen met deze naam geven heel verschillende leeftijden; {become}",
      en: "“{text}”: rows of this name state ages far apart; {become}"),
    hint: Localized(
      fr: "si ce sont un père et son fils, par exemple, {mend}", nl: "zijn het bijvoorbeeld vader en zoon, {mend}",
      en: "if they are father and son, say, {mend}"))
}
