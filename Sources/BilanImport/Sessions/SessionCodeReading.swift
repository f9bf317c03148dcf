internal import BilanModel

extension SessionContext {
  /// Takes from the session's code what no line says: who hands a sheet out writes both, and a line may be lost on its way back.
  mutating func completeByCode() {
    guard let code else { return }
    if activity == nil {
      activity = code.activity.text
      axis = axis ?? code.axis.text
    } else if axis == nil {
      axisAround = axisAround ?? code.axis.text
    }
    date = date ?? code.day.description
  }
}

extension Importer {
  /// Says where the session's code and the lines above the table speak of two sessions: the sheet of one has served for another, or a line was mistyped.
  func compareCode(_ context: SessionContext, _ order: DateOrder?, _ reading: inout SheetReading) {
    guard let code = context.code else { return }
    var said: [String] = []
    if let date = context.date, case .day(let day) = DayReading(date, order: order ?? .belgian), day != code.day { said.append(day.belgian) }
    let meant = vocabulary.activities.match(axis: code.axis.text, activity: code.activity.text)
    let stated = vocabulary.activities.match(axis: context.axis ?? context.axisAround, activity: context.activity)
    if let activity = context.activity, case .planned(let axis, let number, _) = meant {
      switch stated {
      case .planned(let otherAxis, let other, _): if (axis, number) != (otherAxis, other) { said.append(activity) }
      case .unplanned: said.append(activity)
      case .ambiguous, .several, .unknownAxis, .nothing: break
      }
    }
    if !said.isEmpty { reading.note(.sessionCodeDiffers, ["code": .text(code.code), "said": .list(said)]) }
  }
}
