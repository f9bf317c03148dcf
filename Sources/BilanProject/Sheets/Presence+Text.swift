public import BilanModel

extension Presence {
  /// The word by which a sheet says it.
  public var text: Localized {
    switch self {
    case .present: Localized(fr: "présent", nl: "aanwezig", en: "present")
    case .absent: Localized(fr: "absent", nl: "afwezig", en: "absent")
    case .excused: Localized(fr: "excusé", nl: "verontschuldigd", en: "excused")
    case .registered: Localized(fr: "inscrit", nl: "ingeschreven", en: "registered")
    }
  }
}
