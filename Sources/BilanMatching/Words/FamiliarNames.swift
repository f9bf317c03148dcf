/// Familiar forms of given names, each with its formal one: `Jos` is what a Jozef is called. Declared here and nowhere else.
///
/// Whoever stands once under the one and once under the other is asked about, and never merged: a Fred may be a Frédéric, an Alfred, or nothing but Fred.
enum FamiliarNames {
  /// The lines of the list in which a folded word stands; of two forms of one line either may be meant.
  static func lines(of word: String) -> [Int32] { table[word] ?? [] }

  /// The lines of the double names whose short form a folded word is: `jp`; and those of which it is a part: `jean`, `pierre`.
  static func doubles(of word: String) -> (short: [Int32], part: [Int32]) { (shortDoubles[word] ?? [], partsOfDoubles[word] ?? []) }

  private static let table: [String: [Int32]] = {
    var table: [String: [Int32]] = [:]
    for (number, line) in list.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { table[String(word), default: []].append(Int32(number)) }
    }
    return table
  }()

  private static let shortDoubles = doubles { [$0[0]] }
  private static let partsOfDoubles = doubles { Array($0[1...]) }

  private static func doubles(_ words: ([String]) -> [String]) -> [String: [Int32]] {
    var table: [String: [Int32]] = [:]
    for (number, line) in doubleList.split(separator: "\n").enumerated() {
      for word in words(line.split(separator: " ").map(String.init)) { table[word, default: []].append(Int32(number)) }
    }
    return table
  }

  /// A short form, and the two words that it stands for.
  private static let doubleList = """
    jp jean pierre
    jp jean paul
    jp jean philippe
    jph jean philippe
    jm jean marie
    jm jean michel
    jm jean marc
    jc jean claude
    jc jean christophe
    jl jean luc
    jl jean louis
    jf jean francois
    jj jean jacques
    jb jean baptiste
    jy jean yves
    jd jean daniel
    jn jean noel
    jw jan willem
    pj pieter jan
    pj pierre jean
    mc marie claire
    mc marie christine
    mc marie claude
    mj marie jose
    mj marie jeanne
    ml marie louise
    ml marie laure
    mt marie therese
    mf marie france
    mp marie pierre
    mp marie paule
    mn marie noelle
    ma marie ange
    ma marie anne
    am anne marie
    as anne sophie
    ac anne catherine
    al anne laure
    """

  /// The formal name first, in the writings that sound does not bring together, then what people are called.
  private static let list = """
    jozef joseph jos jef joske sepp seppe jo josse zef
    johannes johan jan jean joannes hans jo hannes jantje
    jacobus jacob jaak jacques jaap koos kobe jacky jacquot
    jacqueline jacky jacqui
    frederic frederik frederick fred freddy fredje frits freek rik
    alfred fred freddy
    antoon antoine anton antonius antonio anthony toon ton tony toni twan teun antek tonio
    katarzyna catharina catherine katrien kasia kaska kate cathy katia katja kathy trien trijn rina karin katrijn cato toos caro
    mohamed mohammed muhammad muhammed mehmet med mohd mhd moh mo simo momo hamou mimoun
    oussama osama ousama usama ossama
    abdelkader kader abdel abdou
    abdelhamid hamid abdel abdou
    abdelkarim karim abdel abdou
    abdelaziz aziz abdel abdou
    abderrahman abderrahmane rahman abdou
    abdelmajid majid abdel
    abdellah abdallah abdullah abdou abdel
    abdelhakim hakim abdel
    abdellatif latif abdel
    abdelhak hak abdel
    noureddine nordine nour noureddin
    salaheddine salah saladin
    fatima fatma fati fatou fatna fatoumata fadma fatoum
    fatimazahra fatima zahra fatimazohra
    khadija khadidja dija khadi kadija
    zahra zohra
    aicha aisha ayse aichatou
    meryem maryam meriem miriam mariam
    youssef youssouf yusuf joseph yousef yousri
    ibrahim brahim ibra ibo abraham bram
    ismael ismail smail isma
    mustafa mustapha moustapha mousta musti mus stof
    hassan hasan hassane
    hussein houssein hussain houcine huseyin lhoussaine
    omar umar oumar omer
    ilias elias ilyas ilyes
    yassine yasin yacine yass
    soufiane sofian soufyan sofiane souf
    zakaria zakariya zak zaki zacharie
    zeynep zeineb zaynab zineb
    huseyin husein
    suleyman soulaiman slimane souleymane suleiman
    osman ousmane othman
    ramazan ramadan ramdane
    aleksandra alexandra ola sandra alex sasha
    aleksander alexander alexandre alex lex sander xander sacha sasha sandro alec olek
    alessandro alexandre sandro alex
    malgorzata margaretha marguerite margareta margriet gosia greet griet margo margot marga maggy magriet greta rita
    agnieszka agnes aga agnesa
    joanna johanna jeanne asia joke jo hanna hanneke
    anna anne annie anneke anke ania annette anneleen ans
    annelies anneleen lies annie
    elisabeth elizabeth elzbieta els elsje liesbeth lies liesje bet betty babette eliza ela lisa liza lizzy elly ellie sissi zabeth
    isabelle isabella isabel isa bella belle
    magdalena madeleine magda leen lena mado magali lenka
    helena helene leen lena leni lenie nele heleen
    krzysztof christophe christoffel christopher chris krzys kris stof stoffel toff
    christiaan christian kris chris
    christina christine krystyna chris kris stien tina titine christel krysia
    grzegorz gregoire gregory gregorius greg grzes joris
    georges george georgius joris jerzy jurek sjors jorge jo
    stanislaw stanislas stan staszek stas
    wojciech wojtek
    tomasz thomas tom tommy tomek
    jakub jacob kuba jacques
    piotr pieter pierre petrus peter piet pedro pierrot piotrek
    pawel paul paulus pol pablo paolo pavel
    michal michel michael michiel mike mick micky michou giel michalis mickael misha
    mikolaj nicolas nicolaas nikolaas nico niko klaas nick claes colas nicola niels
    lukasz lucas luc luuk luca
    mateusz mathieu matthias mattheus matthieu mathias matthijs mathijs thijs ties mat matt matti tjeu
    bartlomiej bartholomeus barthelemy bart bartek mees
    bartosz bart bartek
    maciej matthias maciek
    marcin martin maarten martinus mart marten tin
    andrzej andreas andre andries dries andrew drew jedrek
    zbigniew zbyszek
    kazimierz casimir kazik
    ewa eva eef eefje evi
    barbara basia barb babs bieke
    beata beatrix beatrice bea trix
    dorota dorothea dorothee dora dorien thea doris
    iwona yvonne ivonne vonny
    zofia sofia sophie zosia fie fietje sof
    teresa theresia therese tess theresa reesje
    willem guillaume wilhelmus william wim bill pim guy willy wil guus liam wiliam
    wilhelmina mina mien willy wil mieke
    hendrik henri henricus henry rik henk henrik harry rikkert riet
    henriette henrietta jet jetje riet
    lodewijk louis ludovicus ludo lode lewis loulou wiek luigi
    ludovic ludo ludovicus
    louise louisa loes lou lowie wies wiske
    karel charles carolus carl karl charlie charly carlos
    frans francois franciscus francis frank franz sus sooi suske cis swa paco franky
    francoise francisca fran cisca soizic franca
    gerard gerardus geert gerd gert geraard gerrit gerry
    gerardus geert gerard ger sjraar
    geertruida gertrude geertrui truus trui geert trudy gerda
    guido guy guus
    gustaaf gustave gust staf gus guusje
    augustinus auguste august gust guus staf
    leopold pol leo poldi
    leonard leonardus leo leon lenny leonardo nard
    leontine leonie tine
    ferdinand fernand nand ferre fer fernando nandy
    albert albrecht albertus bert bertje appie albe
    hubert hubertus bert huib hub
    robert robrecht bob rob robbe bobby bert robby robin
    herbert bert herb
    lambert bert lambertus
    norbert bert
    gilbert bert gil
    roger rutger rog
    edward edouard eduard eddy edgard ward warre ted ned
    edmond edmund mon eddy
    edgard edgar eddy gard
    raymond raymundus mon ray
    simon symon siem mon
    emmanuel emanuel manu manuel
    manuel manolo manu emanuel
    benjamin benji benny jamin
    benedict benedictus benoit dict benito
    benedicte bene
    daniel dan dany danny daan dani
    danielle daniela dani danny
    david dave dav davy
    dominique domi dom minique dominiek
    stephane stefaan etienne steven stephan stefan stef steve fons stijn staf
    stephanie stef steph fanny stefanie
    philippe filip philip phil flip filou
    patrick patrice pat patje paddy
    patricia pat patty trish patsy
    pascale pascal pas
    veronique veronica vero nika vroni
    valerie val valeria
    nathalie natalie nath nathy talia natasha natalia
    virginie virginia
    dimitri dimi dim mitri
    vincent vince vinnie cent
    victor vic viktor vik
    victoria vicky vic tori
    laurent laurens laurentius lau lorenz rens lars lorenzo laurenzo
    laurence laurentia lau
    olivier oliver oli olli
    sebastien sebastiaan sebastian seb bas bastien bastiaan basti
    maximilien maximiliaan maximilian max maxime
    maxime max
    theodoor theodorus theodore theo dorus door ted dorre
    mathilde tilly thilde
    matilda tilly
    constantijn constant constantin stan stijn costa tijn
    augustijn stijn tijn augustin
    cornelis corneel cornelius kees cor neel nelis nele
    cornelia corrie nele neeltje nelly cor
    alfons alphonse alfonsus fons fonske
    alphonsine fons fonsine
    adolf dolf adolphe
    adriaan adrien adrianus arjan adrie janus
    adriana adrienne jana
    arnold arnoud arnaud nol noud
    arnaud arno
    bernard bernardus bernd nard bernie berre
    bernadette detje nadette dette
    clement clementius clem
    dirk diederik theodoric didier
    emiel emile miel mille emilio
    emilie emilia mil emmy milou
    eugene eugeen eugenius geen gene
    gabriel gab gabi gaby
    gabrielle gaby gab
    ghislain ghis gislenus
    ghislaine gis ghis
    godfried godefroid goffried god fried
    hilde hildegarde hilda mathilde
    hugo hugues ugo
    ignace ignatius nas naas
    jeroen jerome hieronymus
    jerome jerom jer
    joachim jochem joa kim
    joaquin quino
    josephine josefien fien josefa josee fifi jos fientje
    jules julius juul julien jul
    julien juul jules
    julie jul juul
    justine justien just
    kristof christophe kris
    liliane lilian lili lily
    lucien lucianus luc
    lutgart lutgarde lut luut
    lucie lucia luce lucy
    marcel marcellus cel
    marcella cella marcelle
    margarita rita marga
    maria marie mieke mia riet mie marieke maaike marijke ria miet marietje
    marianne marian janne
    martine martina tine tineke
    maurits maurice mauritius mau
    melanie mel
    melissa mel lissa
    monique monica mon monika nique
    nicole nicoletta nicky nikki
    odette det
    olga olya
    oscar os
    pascal pas
    rafael raphael raf rapha rafa
    raphaelle raf rapha
    reinhilde hilde
    reinoud renaud
    rene renatus
    renaat renato rene
    richard ricardo rik rick richie dick ricky rich
    rosalie rosa roos
    rosa rose roos rosie roza
    rudolf rodolphe rudy ruud dolf
    samuel sam sami samy
    samantha sam sammie
    sandrine sandra
    silvester sylvester silvestre
    suzanne susanna suus suze suzy zuzanna suzan
    sylvain silvain syl
    sylvie sylvia syl
    theresia trees trezeke
    timothy timotheus timothee tim tiemen
    ursula ursel
    walter wouter wout wally
    wenceslas wenceslaus wens vaclav
    xavier xaveer xav zavier javier
    yvan iwan ivan johannes
    zacharias zak
    francisco paco pancho kiko curro
    jose pepe joseph
    ignacio nacho
    enrique quique kike
    guillermo memo
    eduardo edu
    roberto beto
    alberto beto
    concepcion concha conchita
    dolores lola lolita
    pilar pili
    rosario charo
    guadalupe lupe
    jesus chus chucho
    giuseppe beppe pino
    giovanni gianni nino
    salvatore toto turi
    domenico mimmo nico
    vincenzo enzo
    lorenzo enzo renzo
    luigi gino
    raffaele lello
    joao joaozinho
    jorge jorginho
    luis luisinho lucho
    antonio tono toninho
    fernanda nanda
    """
}
