/// Words of which two and more make a remark of a cell of names: « Pas pu rester », ‘Moest vroeger weg’, “Left before the end”. Somebody was there, and it does not say who.
///
/// « Pas », « Reste » and « Left » are names too: a word counts where the cell begins with it, or where it is written small.
enum SentenceWords {
  static func makeSentence(_ words: [NameWord]) -> Bool {
    guard words.count > 1 else { return false }
    var said = 0
    for (index, word) in words.enumerated() where index == 0 || word.text.first?.isLowercase == true {
      if SentenceWords.words.contains(word.folded) { said += 1 }
    }
    return said > 1
  }

  static let words = Set(
    """
    pas pu rester reste restee venir venu venue parti partie partis parties arrive arrivee arrives arrivees est sont etait etaient avait doit devait avant apres fin tot tard retard pendant \
    pour sans car mais peut veut quitte quittee remplace remplacee connait repond repondu signe signer oublie malade voir liste semaine contacter appeler rappeler mail gsm \
    niet kon konden kan moest moesten was waren is zijn werd wordt blijven bleef gebleven vroeger later weg vertrokken gekomen komen wegens omdat maar ziek gebeld getekend vergeten vervangt zie lijst laat aangekomen iets \
    not could did left stay stayed were had has came come early late before after because but sick replaced signed forgot
    """.split(separator: " ").map(String.init))
}
