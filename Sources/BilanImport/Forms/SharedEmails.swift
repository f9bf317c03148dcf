internal import BilanModel
internal import BilanText

/// People of one sheet who give the same e-mail address: where their names agree, they are one person.
///
/// `Noël` and `Noël Claes` of one address are one; two who share the address of an order are two. This is for the summary of one sheet; who is who among all sheets is the matching's work.
struct SharedEmails {
  /// How somebody is known in a sheet.
  enum Identity: Hashable {
    /// By the index of a person.
    case person(Int32)
    /// Without a name, by an address.
    case email(Int32)

    /// One number for each: looked up for every row.
    var number: Int64 {
      switch self {
      case .person(let person): Int64(person)
      case .email(let address): ~Int64(address)
      }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
  }

  private var addresses = ByteTable(minimumCapacity: 64)
  /// The first person of each address, by its number; nearly every address has no other.
  private var firstPerson: [Int32] = []
  private var otherPeople: [Int: [Int32]] = [:]
  /// The person that somebody turned out to be, by index.
  private var sameAs: [Int32: Int32] = [:]
  private var folded: [UInt8] = []

  private static let mostSharing = 50
  private static let nobody: Int32 = -1

  mutating func start() {
    addresses.removeAll()
    firstPerson.removeAll(keepingCapacity: true)
    otherPeople.removeAll(keepingCapacity: true)
    sameAs.removeAll(keepingCapacity: true)
  }

  /// Notes the address of a person, or of somebody without a name.
  mutating func note(_ person: Int32?, _ text: Span<UInt8>, _ cell: RawCell) -> Identity? {
    guard cell.range.contains(where: { text[$0] == UInt8(ascii: "@") }) else { return person.map(Identity.person) }
    folded.removeAll(keepingCapacity: true)
    for i in cell.range {
      let byte = text[i]
      folded.append((65...90).contains(byte) ? byte | 0x20 : byte)
    }
    let (address, isNew) = addresses.insert(folded)
    if isNew { firstPerson.append(SharedEmails.nobody) }
    guard let person else { return .email(Int32(address)) }
    add(person, to: address)
    return .person(person)
  }

  private mutating func add(_ person: Int32, to address: Int) {
    if firstPerson[address] == SharedEmails.nobody { firstPerson[address] = person }
    if firstPerson[address] == person { return }
    // An address that so many share is a mailbox, and tells nobody apart from anybody.
    let others = otherPeople[address] ?? []
    if others.count < SharedEmails.mostSharing, !others.contains(person) { otherPeople[address, default: []].append(person) }
  }

  private func people(of address: Int) -> [Int32] {
    firstPerson[address] == SharedEmails.nobody ? [] : [firstPerson[address]] + (otherPeople[address] ?? [])
  }

  /// Finds, once all rows are read, who is who: a name whose words all stand in exactly one fuller name of the same address is that one. The order of rows plays no part.
  mutating func settle(_ people: [Person]) {
    for sharing in otherPeople.keys.sorted().map(people(of:)) where sharing.count <= SharedEmails.mostSharing {
      let names = sharing.map { Set(people[Int($0)].key.split(separator: " ")) }
      for (index, person) in sharing.enumerated() {
        let fuller = sharing.indices.filter { names[$0].isStrictSuperset(of: names[index]) }
        let fullest = fuller.filter { candidate in !fuller.contains { names[$0].isStrictSuperset(of: names[candidate]) } }
        guard fullest.count == 1 else { continue }
        let meant = sharing[fullest[0]]
        if let other = sameAs[person], people[Int(other)].key < people[Int(meant)].key { continue }
        sameAs[person] = meant
      }
    }
  }

  /// The person that this one is in the end.
  func settled(_ person: Int32) -> Int32 {
    var person = person
    while let next = sameAs[person] { person = next }
    return person
  }

  func settled(_ identity: Identity) -> Identity {
    switch identity {
    case .person(let person): return .person(settled(person))
    case .email(let address):
      // Somebody without a name is the one person of that address, if there is only one.
      let people = Set(people(of: Int(address)).map(settled))
      return people.count == 1 ? .person(people.first!) : identity
    }
  }
}
