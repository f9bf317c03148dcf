internal import BilanModel

/// What one row of a sheet adds to the number that stands beside the sheet: where the rows are read again and come to another, something changed them behind this program's back.
///
/// Rows count by what they say: neither their order nor the numbers by which tables refer to each other. It guards against damage, not against forgery, and so is no cryptographic hash.
enum Seal {
  static func of(_ source: SheetSource) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(source.hash)
    mixer.mix(source.kind.rawValue)
    mixer.mix(source.rowsRead)
    mixer.mix(source.rowsKept)
    return mixer.state
  }

  static func of(_ key: Session.Key) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(key.axis.text)
    mixer.mix(key.activity.text)
    mixer.mix(Int(key.day.number))
    return mixer.state
  }

  /// - Parameter code: By which decisions name the description.
  static func of(_ person: Person, organisation: String?, code: String) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(person.key)
    mixer.mix(organisation)
    mixer.mix(Int(person.home.number))
    for sign in [person.email, person.birth, person.number] {
      mixer.mix(sign == nil ? 0 : 1)
      mixer.mix(sign?.high ?? 0)
      mixer.mix(sign?.low ?? 0)
    }
    mixer.mix(code)
    return mixer.state
  }

  /// What a sheet says of a session.
  static func of(mention title: String?, minutes: Int64, place: Int64, session: UInt64) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(session)
    mixer.mix(title)
    mixer.mix(UInt64(bitPattern: minutes))
    mixer.mix(UInt64(bitPattern: place))
    return mixer.state
  }

  /// How a sheet writes an organisation.
  static func of(organisation key: String, written name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(key)
    for byte in name { mixer.mix(UInt64(byte)) }
    return mixer.state
  }

  /// - Parameters:
  ///   - session: What the session of the attendance comes to; likewise the person and the organisation, 0 where there is none.
  static func of(_ attendance: Attendance, session: UInt64, person: UInt64, organisation: UInt64) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(session)
    mixer.mix(person)
    mixer.mix(organisation)
    mixer.mix(UInt64(attendance.place.number) << 32 | UInt64(UInt32(bitPattern: attendance.line)))
    mixer.mix(UInt64(attendance.presence.rawValue) << 32 | UInt64(attendance.gender.rawValue) << 16 | UInt64(attendance.age.number))
    return mixer.state
  }

  static func of(_ count: CampaignCount) -> UInt64 {
    var mixer = Mixer()
    mixer.mix(count.metric.text)
    mixer.mix(count.axis.text)
    mixer.mix(count.activity?.text)
    mixer.mix(count.unplannedTitle)
    mixer.mix(UInt64(UInt32(bitPattern: count.day.number)) << 32 | UInt64(UInt32(bitPattern: count.lastDay.number)))
    mixer.mix(UInt64(count.place.number) << 32 | UInt64(UInt32(bitPattern: count.line)))
    mixer.mix(count.value)
    mixer.mix(count.isEstimated ? 1 : 0)
    mixer.mix(count.wayOfCounting)
    return mixer.state
  }
}
