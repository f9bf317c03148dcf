/// How much each agreement and disagreement weighs: logarithms of odds, in eighths of a bit, so that every platform adds up the same integers.
///
/// The model is that of Fellegi and Sunter, "A Theory for Record Linkage", Journal of the American Statistical Association 64 (1969): the weight of an agreement is the logarithm of how
/// much likelier it is between two descriptions of one person than by chance; of a rare value it weighs more (frequency weights, section 3.3.1 there). The shares of errors are declared
/// here and not estimated from the data, because a project of eighty people cannot tell them, and because the coordinator must be able to recompute a question.
enum Weights {
  /// Descriptions that are taken for granted beside those given, so that ten names do not pass for all the names there are.
  static let otherNames = 2000
  static let otherOrganisations = 50
  static let otherCommunes = 50

  /// An agreement is worth at most twelve bits, one chance in 4,096, and at least one.
  static let word = Int32(8)...Int32(96)
  /// A word that only sounds alike: one writing in four; never worth more than nine bits.
  static let sound = (cost: Int32(16), most: Int32(72))
  /// A word with one wrong letter: one writing in sixteen; and there are several words so near by chance.
  static let letters = (cost: Int32(32), most: Int32(48))
  /// What somebody is called beside the formal name: one writing in sixteen; and brothers and cousins bear forms of one name.
  static let familiar = (cost: Int32(32), most: Int32(48))
  /// Two wrong letters in a long word.
  static let twoLetters = (cost: Int32(48), most: Int32(32))
  /// An initial: one in six begins so.
  static let initial = Int32(20)
  /// A word that the other name does not have.
  static let extraWord = Int32(-12)
  /// Two words that are not the same, and each further two.
  static let otherWord = Int32(-72)
  static let furtherWord = Int32(-24)

  static let organisationDiffers = Int32(-16)
  static let communeDiffers = Int32(-20)
  static let emailSame = Int32(80)
  static let emailShared = Int32(40)
  static let emailDiffers = Int32(-16)
  /// A day of birth that agrees is one in some twenty thousand, but is a sign of no name by itself; one that differs may be a slip, and hardly ever is.
  static let birthSame = Int32(72)
  static let birthDiffers = Int32(-64)
  /// A member's number that agrees: numbers are given once by each body, and two bodies may give one number. Somebody who is a member twice has two.
  static let numberSame = Int32(72)
  static let numberDiffers = Int32(-48)
  /// A gender is typed wrong in one row of sixty; and so is an age by years.
  static let genderDiffers = Int32(-48)
  static let ageDiffers = Int32(-64)
  static let metAtOneSession = Int32(-64)

  /// What signs have to weigh before names that only partly agree are asked about: colleagues and neighbours of one family are no question.
  static let rareSigns = Int32(40)
  /// And from where on they are worth a question, among so many descriptions: in a small project everybody shares an organisation with somebody, and how rare it is cannot be told.
  static func askPartly(of descriptions: Int) -> Int32 { descriptions < 900 ? 0 : ask }
  /// From where on a pair is worth a question: odds of one to seven hundred. A question that was not asked is a mistake that nobody can mend.
  static let ask = Int32(-80)
  /// From where on names that are only alike are likelier one than two: odds of 4,000 to one by chance. In made-up projects whose truth is known (`LinkageBench questions`), half of the pairs
  /// at these odds are one person; below, twins, cousins and namesakes by a letter are more.
  static let likelyAlike = Int32(96)
  /// What certain pairs need beside their rule: eight to one.
  static let certain = Int32(24)
  /// Somebody half named is asked about with the best candidate and those this near to it.
  static let nearBest = Int32(24)

  /// Eight times the logarithm to base 2 of a number from 1 on, straight between powers of two: at most 0.7 too low.
  static func log(_ number: Int) -> Int32 {
    let number = UInt64(max(1, number))
    let power = 63 - number.leadingZeroBitCount
    let rest = power == 0 ? 0 : ((number << (63 - UInt64(power))) & 0x7FFF_FFFF_FFFF_FFFF) >> 60
    return Int32(8 * power) + Int32(rest)
  }

  /// What an agreement in a value weighs that so many of all descriptions have.
  static func rarity(_ count: Int, of all: Int) -> Int32 { log(all) - log(count) }
}
