internal import BilanText

/// Words for people in French, Dutch and English, folded, by which descriptions, companions and groups are known from names.
enum PeopleWords {
  /// Words for one person: `fils`, `dochter`, `lady`.
  static let one = words(
    """
    personne persoon person pers adulte volwassene adult enfant kind child kid jeune jongere young ado adolescent adolescente tiener teen teenager teenage senior bebe baby nourrisson \
    peuter kleuter toddler garcon jongen boy fille fillette meisje girl femme vrouw woman homme man dame heer gentleman lady monsieur madame mademoiselle mevrouw meneer mister \
    eleve leerling pupil student etudiant etudiante studente client cliente klant klante usager usagere beneficiaire patient patiente visiteur visiteuse bezoeker bezoekster visitor \
    passant passante voorbijganger passerby habitant habitante bewoner bewoonster inwoner inwoonster resident residente riverain riveraine invite invitee gast guest utilisateur utilisatrice gebruiker user \
    participant participante deelnemer deelneemster attendee membre lid member benevole vrijwilliger volunteer stagiaire animateur animatrice accompagnant accompagnante accompagnateur \
    accompagnatrice accompagne begeleider begeleidster companion fils zoon son daughter dochter ami amie vriend vriendin friend mere moeder mother maman mama mum mom pere vader father papa dad \
    soeur zus sister frere broer brother mari echtgenoot husband epoux epouse echtgenote wife conjoint conjointe compagnon compagne partenaire partner spouse copain copine voisin voisine \
    buur buurman buurvrouw neighbour neighbor collegue collega colleague parent ouder cousin cousine neveu niece neef nicht nephew tante aunt oncle oom uncle grandmere grandpere oma opa \
    grandma grandpa grandmother grandfather bonmama bonpapa petitfils petitefille kleinkind kleinzoon kleindochter grandchild grandson beaufils bellefille interprete tolk interpreter aidant aidante carer assistant assistante educateur \
    educatrice tuteur tutrice bambin inconnu inconnue onbekende stranger tante compte account familielid begunstigde
    """)

  /// Words for several: `amis`, `kinderen`, `people`.
  static let several = words(
    """
    personnes personen persons people adultes volwassenen adults enfants kinderen children kids jeunes jongeren ados adolescents adolescentes tieners teens teenagers seniors bebes babys babies \
    peuters kleuters garcons jongens boys filles meisjes girls femmes vrouwen women hommes mannen men dames heren ladies messieurs mesdames eleves leerlingen pupils students studenten etudiants \
    etudiantes clients klanten usagers beneficiaires patients patienten visiteurs bezoekers visitors passants voorbijgangers habitants bewoners inwoners residents invites invitees gasten \
    guests participants deelnemers attendees membres leden members benevoles vrijwilligers volunteers stagiaires accompagnants accompagnantes accompagnateurs accompagnatrices begeleiders \
    companions fils zonen zoons sons daughters dochters amis amies vrienden vriendinnen friends meres moeders mothers peres vaders soeurs zussen sisters freres broers brothers copains copines \
    voisins voisines buren neighbours neighbors collegues collegas colleagues parents ouders cousins cousines neveux nieces neven nichten grandparents grootouders kleinkinderen grandchildren petitsenfants \
    tantes oncles jumeaux jumelles tweeling twins triplets educateurs aidants bambins inconnus onbekenden autres anderen others
    """)

  /// Words for a company of unknown size: `famille`, `& co`.
  static let company = words("famille familie gezin family cie co al consorts entourage groupe groep group classe klas class delegation delegatie copains")

  /// What may stand beside a word for people without making a name of it.
  static let fillers = words(
    """
    un une le la les l de d des du avec sans en met zonder een het the a an of van with in op au aux son sa ses leur leurs mon ma mes zijn haar hun mijn onze his her their my our \
    petit petite petits petites grand grande grands grandes vieux vieille vieil jeune jeunes age agee ages agees autre autres enceinte kleine klein grote groot oude oud andere zwanger zwangere \
    jonge oudere little small big old elderly young pregnant other unknown public publique openbaar openbare anonyme anoniem anonieme anonymous local internet web zoom teams inconnu inconnue \
    onbekend onbekende et and plus encore aussi ook more supplementaire supplementaires extra nouveau nouvelle nieuwe new premier premiere deuxieme troisieme eerste tweede derde first second third \
    call dial beau belle belles beaux arriere demi schoon stief accompagne accompagnee accompagnes accompagnees vergezeld accompanied door par by
    """)

  /// Whose companion somebody is.
  static let possessives = words("son sa ses leur leurs mon ma mes notre nos zijn haar hun mijn ons onze his her their my our")

  static let articles = words("un une een a an one le la les l de het the d des du")

  static let titles = words(
    "m mr mme mlle mm mmes madame monsieur mademoiselle messieurs mesdames mevr mevrouw mw dhr meneer heer dr drs prof me maitre ms mrs miss mister sir")

  static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    let lists = [
      "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
      "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
      "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty", "une", "a", "an",
    ]
    for list in lists {
      for (index, word) in list.split(separator: " ").enumerated() where numbers[String(word)] == nil { numbers[String(word)] = index + 1 }
    }
    return numbers
  }()

  /// What a number before them makes an age.
  static let ages = words("ans an jaar jr year years yrs yo old mois maand maanden month months semaines weken weeks")

  /// What comes along and is nobody.
  static let things = words(
    "poussette landau velo chien chat fauteuil kinderwagen buggy fiets hond kat rolstoel pram stroller bike dog cat wheelchair bagages valise")

  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }
}

/// A word of a cell as it is written and as it is compared, without the marks around it.
struct NameWord: Equatable {
  var text: String
  var folded: String

  init(_ text: some StringProtocol) {
    self.text = String(text)
    folded = Folding.folded(self.text, apostrophe: .dropped)
    if folded.utf8.contains(32) { folded.removeAll { $0 == " " } }
  }

  /// The whole number that the word is.
  var number: Int? { folded.allSatisfy { ("0"..."9").contains($0) } && folded.utf8.count <= 4 ? Int(folded) : nil }

  /// Not a small letter at the beginning: names are so written, remarks are not.
  var isCapitalised: Bool { text.first { $0.isLetter }?.isLowercase == false }
  var isAllCapitals: Bool { text.filter(\.isLetter).count > 1 && text.allSatisfy { !$0.isLowercase } }
  var hasDigit: Bool { folded.contains { ("0"..."9").contains($0) } }
}

extension [NameWord] {
  var text: String { reduce(into: "") { text, word in text += text.isEmpty || word.text.hasPrefix(",") ? word.text : " \(word.text)" } }
}
