internal import BilanModel

/// The people of one sheet, each as its rows describe them: the same name with another organisation, commune or address is described anew.
struct DescribedPeople {
  private(set) var people: [Person] = []
  private var numbers: [Description: Int32] = [:]

  private struct Description: Hashable {
    var name: Int32
    var organisation: Int32
    var home: Place
    var email: EmailHash?
    var birth: EmailHash?
    var number: EmailHash?
  }

  mutating func start() {
    people.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
  }

  /// The number of a person so described.
  ///
  /// - Parameters:
  ///   - name: The number of the name in `named`.
  ///   - home: What the person's own row says.
  mutating func number(_ name: Int32, _ named: [Person], organisation: Int32, home: Place, email: EmailHash?, birth: EmailHash? = nil, number: EmailHash? = nil)
    -> Int32
  {
    let description = Description(name: name, organisation: organisation, home: home, email: email, birth: birth, number: number)
    if let known = numbers[description] { return known }
    var person = named[Int(name)]
    person.organisation = organisation
    person.home = home
    person.email = email
    person.birth = birth
    person.number = number
    let index = Int32(people.count)
    numbers[description] = index
    people.append(person)
    return index
  }
}
