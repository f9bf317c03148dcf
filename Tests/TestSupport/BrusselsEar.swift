/// How names are written by ear.
extension BrusselsProject {
  /// Names that are written in several ways: the name, then how one who writes by ear may write it.
  public static let byEar: [[String]] = [
    "Mohamed Mohammed Muhammad Mohamad Mouhamed", "Mohammad Mohamed Muhammad Mohammed", "Ahmed Ahmad Ahmet Ahmmed", "Ahmad Ahmed Ahmet",
    "Youssef Yousef Yusuf Youcef Yousouf", "Yusuf Youssef Yousouf", "Hussein Hossein Houssein Husein", "Hüseyin Huseyin Hussein Husseyin",
    "Abdellah Abdallah Abdullah Abdelah", "Abdullah Abdallah Abdulla", "Abdelkader Abdelkadir Abd-el-Kader Abdelqader", "Rachid Rashid Rachide Rachit",
    "Hicham Hisham Hichem Icham", "Mustapha Mustafa Moustapha Mostafa", "Mustafa Mustapha Moustafa", "Khalid Khaled Halid Kalid", "Khaled Khalid Kaled",
    "Ismaël Ismail Ismael Ismaïl", "Yassine Yacine Yasin Yassin", "Zakaria Zakariya Zacaria Zakarya", "Ayoub Ayyoub Ayub Aiyoub", "Said Saïd Sayd Saeed",
    "Brahim Ibrahim Braim", "Soufiane Sofiane Soufian Sufyan", "Redouane Radouane Redwan Ridouane", "Noureddine Nordine Nourdine Nureddine",
    "Fatima Fatma Fatema Fattima", "Khadija Kadija Hadija Khadidja", "Aïcha Aicha Aisha Aysha", "Naïma Naima Nayma", "Samira Samyra Sameera",
    "Zineb Zaynab Zeineb Zaïneb", "Meryem Mariam Maryam Meriem", "Yasmina Jasmina Yassmina Iasmina", "Houria Huria Hourya", "Latifa Lattifa Latefa",
    "Chaïmae Shaima Chaima Chaymae", "Leïla Leila Leyla Layla", "Soukaina Sokaina Sukaina Soukayna", "Bouchra Bushra Bochra", "Hajar Hajer Hadjar",
    "Yılmaz Yilmaz Ylmaz Yelmaz", "Yıldız Yildiz Yldiz Yildis", "Yıldırım Yildirim Yildrim", "Şahin Sahin Chahin Shahin", "Çelik Celik Tchelik Selik",
    "Öztürk Ozturk Oezturk Osturk", "Doğan Dogan Doan Doghan", "Ayşe Ayse Aysche Aiche", "Hatice Hatidje Hatisse Hattice", "Zeynep Zeyneb Zaynep Zeinep",
    "Catherine Katherine Cathérine Katrine", "Philippe Philip Filippe Phillipe", "Nathalie Natalie Nathaly", "Christine Kristine Cristine",
    "Sophie Sofie Sophy", "Françoise Francoise Fransoise", "Dupont Dupond Duppont", "Leclercq Leclerc Leclerq Lecler", "Lefèbvre Lefebvre Lefevre Lefèvre",
    "Mathieu Matthieu Mattieu", "Gérard Girard Guérard", "Lambert Lambaire Lamber", "Janssens Jansens Janssen Jansen", "Peeters Peters Pieters Peeter",
    "Claes Claas Klaas Claus", "Hendrickx Hendricks Hendrikx Hendrix", "D'Hondt Dhondt D'hont D'Hond", "Willems Wilems Willem", "Goossens Goosens Gossens",
    "Katrien Catrien Kathrien", "Diallo Dialo Jallow Djallo", "Traoré Traore Trawore Traorè", "Coulibaly Koulibaly Coulibali Kulibaly",
    "Camara Kamara Cammara", "Keïta Keita Kéita Ketta", "Ndiaye N'Diaye Ndiaï Njaay",
    "N'Guessan Nguessan N'Gessan Guessan", "Aïssatou Aissatu Aïsatou Aissata",
    "Mamadou Mamadu Mamadoo Mammadou", "Fatoumata Fatumata Fatimata Fatoumatta", "Ilunga Ilounga Illunga Ilonga", "Mutombo Moutombo Mutumbo Mutonbo",
    "Mukendi Moukendi Mukeni Mukindi", "Tshibangu Tchibangu Chibangu Tshibango", "García Garcia Garsia Gracia", "González Gonzalez Gonzales Gonsalez",
    "Rodríguez Rodriguez Rodrigues Rodrigez", "Ferreira Fereira Ferrera Fereyra", "Gonçalves Goncalves Gonsalves Gonzalves", "João Joao Juao Joaõ",
    "Giuseppe Giusepe Guiseppe Joseppe", "Kowalski Kowalsky Kovalski Kowalskie", "Katarzyna Katarzina Katażyna Katarina", "Piotr Pjotr Piotre Pioter",
    "Nguyen Nguyên Nguyenn N'Guyen", "Benali Bennali Ben-Ali Bénali", "Alaoui Alawi Allaoui Alaui", "Cherkaoui Sherkaoui Charkaoui Cherkawi",
    "Bouazza Buazza Bouaza Bouazzah", "Bensaïd Bensaid Ben-Said Bensayd", "Ouali Wali Oually", "Mimoun Mimun Mimoune Mymoun", "Mimount Mimunt Mimounte",
  ].map { $0.split(separator: " ").map(String.init) }

  /// What one who writes by ear puts instead of what; the first and the last of a word can be told by `^` and `$`.
  public static let earRules: [(from: String, to: String)] = [
    ("ou", "u"), ("ou", "oo"), ("u", "ou"), ("ch", "sh"), ("sh", "ch"), ("k", "q"), ("k", "c"), ("q", "k"), ("ca", "ka"), ("co", "ko"), ("qu", "k"),
    ("y", "i"), ("i", "y"), ("ph", "f"), ("th", "t"), ("ı", "i"), ("ı", ""), ("ğ", "g"), ("ğ", ""), ("ş", "s"), ("ş", "ch"), ("ç", "s"), ("ö", "o"),
    ("ü", "u"), ("ł", "l"), ("ń", "n"), ("ont$", "ond"), ("ss", "s"), ("ll", "l"), ("nn", "n"), ("mm", "m"), ("tt", "t"), ("rr", "r"), ("zz", "z"),
    ("cc", "c"), ("pp", "p"), ("bb", "b"), ("dd", "d"), ("ff", "f"), ("asa", "assa"), ("ara", "arra"), ("ali", "alli"), ("ina", "inna"), ("eri", "erri"),
    ("z", "s"), ("dj", "j"), ("j", "dj"), ("gh", "g"), ("kh", "k"), ("ij", "y"), ("ck", "k"), ("ks", "x"), ("x", "ks"), ("eau", "o"), ("aux", "eaux"),
    ("aer", "ar"), ("^h", ""), ("w", "ou"), ("w", "v"), ("oui", "wi"), ("aoui", "awi"), ("é", "er"), ("er$", "é"), ("e$", ""), ("es$", "ez"), ("ez$", "es"),
    ("sz", "ch"), ("cz", "tch"), ("tsh", "tch"), ("ei", "eï"), ("ai", "ei"), ("ae", "aa"), ("ee", "e"), ("oo", "o"), ("c", "k"), ("d$", "t"), ("t$", "d"),
  ]

  /// Words that say nothing of who it is, left out of `nameKey`.
  public static let particles: [String] = list(
    """
    de, da, do, dos, das, du, del, della, di, d, la, le, lo, les, l, el, al, ben, bin, bint, ait, ould, haj, van, der, den, ter, te, ten, vande, vanden, vander
    """)
}
