/// Errors of whoever types a sheet: by eye, by ear, by habit.
extension ProjectMaker {
  /// The name with one error, or nil if each try gave another person's name.
  mutating func wrongName(_ place: Int) -> (family: String, given: String)? {
    let person = people[place]
    let own = BrusselsProject.nameKey(family: person.family, given: person.given)
    for _ in 0..<6 {
      guard let name = tryWrongName(person), name != (person.family, person.given) else { continue }
      let key = BrusselsProject.nameKey(family: name.family, given: name.given)
      if key == own { return name }
      if let owner = owners[key] {
        if owner == Int32(place) { return name }
        continue
      }
      owners[key] = Int32(place)
      return name
    }
    return nil
  }

  private mutating func tryWrongName(_ person: MadeUpPerson) -> (family: String, given: String)? {
    let (family, given) = (person.family, person.given)
    switch random.below(100) {
    case 0..<32:
      return random.chance(0.55) ? (slip(family), given) : (family, slip(given))
    case 32..<60:
      return random.chance(0.55) ? (byEar(family), given) : (family, byEar(given))
    case 60..<70:
      return (family, given.prefix(1) + (random.chance(0.7) ? "." : ""))
    case 70..<80:
      return (given, family)
    case 80..<88:
      if !person.firstFamily.isEmpty && random.chance(0.6) { return (person.firstFamily, given) }
      let first = given.prefix { $0 != " " && $0 != "-" }
      return first.isEmpty ? nil : (family, String(first))
    case 88..<95:
      return (withoutParticle(family), given)
    default:
      guard person.isWoman else { return nil }
      let origin = random.draw(pickOrigin)
      let added = BrusselsProject.origins[origin].families[random.draw(names[origin].families)]
      return (family + (random.chance(0.6) ? "-" : " ") + added, given)
    }
  }

  private func withoutParticle(_ family: String) -> String {
    if family.hasPrefix("D'") { return String(family.dropFirst(2)) }
    var words = family.split(separator: " ")
    while words.count > 1, BrusselsProject.particles.contains(Letters.plain(String(words[0]))) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// One letter typed over, missing, doubled or changed with the next one.
  private mutating func slip(_ text: String) -> String {
    var letters = Array(text)
    let places = letters.indices.filter { letters[$0].isLetter }
    guard places.count > 2 else { return text }
    // The first letter is seldom wrong.
    let place = random.chance(0.1) ? places[0] : places[1 + random.below(places.count - 1)]
    switch random.below(4) {
    case 0:
      let near = Letters.neighbours(letters[place])
      guard !near.isEmpty else { return text }
      letters[place] = Letters.inCase(of: letters[place], random.pick(near))
    case 1: letters.remove(at: place)
    case 2: letters.insert(Character(letters[place].lowercased()), at: place + 1)
    default:
      guard place + 1 < letters.count, letters[place + 1].isLetter else { return text }
      let (one, other) = (letters[place], letters[place + 1])
      letters[place] = Letters.inCase(of: one, other)
      letters[place + 1] = Letters.inCase(of: other, one)
    }
    return String(letters)
  }

  private mutating func byEar(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let known = words.indices.filter { Letters.byEar[words[$0]] != nil }
    if !known.isEmpty && random.chance(0.75) {
      let place = random.pick(known)
      if let others = Letters.byEar[words[place]] { words[place] = random.pick(others) }
      return words.joined(separator: " ")
    }
    let letters = Array(text)
    let small = letters.map { Character($0.lowercased()) }
    var fits: [(place: Int, count: Int, to: [Character])] = []
    for rule in Letters.earRules {
      guard letters.count >= rule.from.count + 2 else { continue }
      for place in 0...(letters.count - rule.from.count) where small[place..<(place + rule.from.count)].elementsEqual(rule.from) {
        let end = place + rule.from.count
        if rule.isFirst && place > 0 && letters[place - 1].isLetter || rule.isLast && end < letters.count && letters[end].isLetter { continue }
        fits.append((place, rule.from.count, rule.to))
      }
    }
    guard !fits.isEmpty else { return text }
    let fit = random.pick(fits)
    var changed = letters
    var new = fit.to
    if letters[fit.place].isUppercase {
      if new.isEmpty {
        changed[fit.place + fit.count] = Letters.inCase(of: letters[fit.place], letters[fit.place + fit.count])
      } else {
        new[0] = Letters.inCase(of: letters[fit.place], new[0])
      }
    }
    changed.replaceSubrange(fit.place..<(fit.place + fit.count), with: new)
    return String(changed)
  }
}
