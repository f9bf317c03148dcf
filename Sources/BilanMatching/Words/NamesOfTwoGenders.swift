/// Given names of men beside those of women that differ from them by an ending: `Rachid` and `Rachida` are near, and hardly ever one person. Declared here and nowhere else.
enum NamesOfTwoGenders {
  /// The lines of the list in which a folded word stands, those of a woman's name negative.
  static func lines(of word: String) -> [Int32] { table[word] ?? [] }

  private static let table: [String: [Int32]] = {
    var table: [String: [Int32]] = [:]
    for (number, line) in list.split(separator: "\n").enumerated() {
      for (place, word) in line.split(separator: " ").enumerated() { table[String(word), default: []].append(Int32(number + 1) * (place == 0 ? 1 : -1)) }
    }
    return table
  }()

  /// The man's name first.
  private static let list = """
    rachid rachida
    karim karima
    said saida
    nabil nabila
    samir samira
    amir amira
    amin amina
    emin emine
    latif latifa
    malik malika
    farid farida
    hamid hamida
    aziz aziza
    nadir nadira
    khalid khalida
    hafid hafida
    majid majida
    rafik rafika
    salim salima
    selim selima
    naim naima
    wahid wahida
    zahir zahira
    mounir mounira
    nassim nassima
    habib habiba
    halim halima
    jamil jamila
    djamil djamila
    fadil fadila
    kamil kamila
    adil adila
    anis anissa
    idris idrissa
    nasser nassera
    bachir bachira
    zakir zakira
    rahim rahima
    sabir sabira
    safi safia
    zaki zakia
    hadi hadia
    francois francoise
    jean jeanne
    louis louise
    daniel danielle daniela daniele
    michel michelle michele
    gabriel gabrielle gabriela
    pascal pascale
    frederic frederique
    andre andree
    rene renee
    denis denise
    martin martine martina
    christian christiane
    christiaan christiane
    simon simone
    yvon yvonne
    raymond raymonde
    fernand fernande
    joseph josephe
    jose josee
    emile emilie
    jules julie
    julien julienne
    lucien lucienne
    adrien adrienne
    fabien fabienne
    bastien bastienne
    laurent laurence
    valentin valentine
    justin justine
    augustin augustine
    clement clemence
    constant constance
    victor victoria
    antoine antoinette
    paul paule paula
    noel noelle
    joel joelle
    marcel marcelle marcella
    emmanuel emmanuelle
    manuel manuela manuelle
    raphael raphaelle
    samuel samuelle
    axel axelle
    cyril cyrille
    leon leone
    eugene eugenie
    germain germaine
    romain romaine
    sylvain sylvaine
    ghislain ghislaine
    gilbert gilberte
    robert roberte
    albert alberte
    bernard bernarde
    armand armande
    roland rolande
    edmond edmonde
    lionel lionelle
    mario maria
    antonio antonia
    julio julia
    claudio claudia
    fabio fabia
    silvio silvia
    roberto roberta
    paolo paola
    carlo carla
    fernando fernanda
    alexander alexandra
    alexandre alexandra
    aleksander aleksandra
    alejandro alejandra
    johan johanna
    stefan stefania
    viktor viktoria
    ivan ivana
    emil emilia
    patrik patrika
    dominik dominika
    """
}
