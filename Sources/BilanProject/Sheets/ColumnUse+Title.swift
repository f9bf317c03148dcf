public import BilanImport
public import BilanModel

extension ColumnChoice.Use {
  /// What a column can be said to hold.
  public var title: Localized {
    switch self {
    case .lastName: Localized(fr: "nom", nl: "naam", en: "last name")
    case .firstName: Localized(fr: "prénom", nl: "voornaam", en: "first name")
    case .fullName: Localized(fr: "nom complet", nl: "volledige naam", en: "full name")
    case .email: Localized(fr: "courriel", nl: "e-mail", en: "e-mail")
    case .organisation: Localized(fr: "organisation", nl: "organisatie", en: "organisation")
    case .commune: Localized(fr: "commune", nl: "gemeente", en: "commune")
    case .postalCode: Localized(fr: "code postal", nl: "postcode", en: "postal code")
    case .status: Localized(fr: "présence", nl: "aanwezigheid", en: "presence")
    case .date: Localized(fr: "date", nl: "datum", en: "date")
    case .activity: Localized(fr: "activité", nl: "activiteit", en: "activity")
    case .axis: Localized(fr: "axe", nl: "as", en: "axis")
    case .heads: Localized(fr: "nombre de personnes", nl: "aantal personen", en: "number of people")
    case .metric: Localized(fr: "ce qui est compté", nl: "wat geteld wordt", en: "what is counted")
    case .value: Localized(fr: "nombre", nl: "aantal", en: "number")
    case .none: Localized(fr: "ne pas lire", nl: "niet lezen", en: "not to be read")
    }
  }
}

extension SheetReading.ColumnUse {
  /// What the column was taken for.
  public var title: Localized {
    switch self {
    case .gender: Localized(fr: "genre", nl: "gender", en: "gender")
    case .age: Localized(fr: "âge (tranche seulement)", nl: "leeftijd (alleen de categorie)", en: "age (band only)")
    case .email: Localized(fr: "courriel (seule une empreinte est gardée)", nl: "e-mail (enkel een hash wordt bewaard)", en: "e-mail (only a hash is kept)")
    case .registration: Localized(fr: "inscription", nl: "inschrijving", en: "registration")
    default: ColumnChoice.Use(rawValue: rawValue)?.title ?? Localized(same: rawValue)
    }
  }
}
