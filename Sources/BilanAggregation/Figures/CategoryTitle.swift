public import BilanModel

extension Project {
  /// What a value of a breakdown is called.
  public func title(of category: BilanModel.Category) -> Localized {
    let notStated = Gender.notStated.title
    if category.isNotStated { return notStated }
    switch category.dimension {
    case .gender: return Gender(code: category.value)?.title ?? notStated
    case .age: return AgeBand(code: category.value)?.title ?? notStated
    case .sector: return sectors.first { $0.code.text == category.value }?.title ?? Localized(fr: "Autre secteur", nl: "Andere sector", en: "Other sector")
    case .kind: return Activity.Kind(rawValue: category.value)?.title ?? notStated
    case .audience:
      return axes.flatMap(\.activities).compactMap(\.audience).first { $0.fr == category.value } ?? Localized(same: category.value)
    case .activity:
      let parts = category.value.split(separator: "/", maxSplits: 1).map(String.init)
      let planned = parts.count == 2 ? axis(Code(parts[0]))?.activities.first { $0.code.text == parts[1] } : nil
      return planned?.title ?? Localized(same: parts.last ?? category.value)
    }
  }
}
