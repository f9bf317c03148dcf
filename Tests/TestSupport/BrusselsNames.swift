extension BrusselsProject {
  /// The names of one of the twelve origins. Each list goes from the most to the least frequent.
  public struct Origin: Sendable {
    /// What people of this origin are called such as `Flemish`.
    public let label: String
    /// Its share of all people, in thousandths.
    public let share: Int
    public let men: [String]
    public let women: [String]
    public let families: [String]
    /// A family name outside the list is one of these, then a stem, then an ending; so a million people have enough names.
    public let beginnings: [String]
    public let stems: [String]
    public let endings: [String]
    /// The probability of two family names, such as `García López`.
    public let twoFamilies: Double
    /// What is between two family names and between two given names.
    public let familyJoint: String
    public let givenJoint: String
    /// The probability of two given names, beside those already double in the list.
    public let twoGivens: Double
    /// Given names of two siblings or twins that look alike.
    public let alikeMen: [(String, String)]
    public let alikeWomen: [(String, String)]

    init(
      _ label: String, share: Int, men: String, women: String, families: String, beginnings: String, stems: String, endings: String,
      twoFamilies: Double = 0, familyJoint: String = " ", twoGivens: Double, givenJoint: String = " ", alikeMen: String, alikeWomen: String
    ) {
      self.label = label
      self.share = share
      self.men = list(men)
      self.women = list(women)
      self.families = list(families)
      // `.` is nothing at all, and a last `_` says that the space before it stays.
      self.beginnings = list(beginnings).map { $0 == "." ? "" : $0.last == "_" ? String($0.dropLast()) : $0 }
      self.stems = list(stems)
      self.endings = list(endings).map { $0 == "." ? "" : $0 }
      self.twoFamilies = twoFamilies
      self.familyJoint = familyJoint
      self.givenJoint = givenJoint
      self.twoGivens = twoGivens
      self.alikeMen = pairs(alikeMen)
      self.alikeWomen = pairs(alikeWomen)
    }
  }

  /// The twelve origins; their shares come to 1000.
  public static let origins: [Origin] = [
    Origin(
      "French-speaking Belgian", share: 210,
      men: """
        Jean, Michel, Philippe, Pierre, Thomas, Nicolas, Marc, Olivier, Alain, David, Jean-Pierre, Luc, André, Christian, Daniel, Éric, Vincent, Laurent,
        Bernard, François, Didier, Benoît, Frédéric, Jacques, Julien, Maxime, Antoine, Xavier, Jérôme, Simon, Jean-Marc, Guillaume, Hugo, Quentin,
        Cédric, Stéphane, Grégory, Gérard, Jean-François, René, Étienne, Loïc, Sébastien, Arnaud, Jean-Claude, Raphaël, Théo, Gaëtan, Yves
        """,
      women: """
        Marie, Anne, Nathalie, Martine, Isabelle, Catherine, Françoise, Sophie, Christine, Julie, Monique, Dominique, Véronique, Céline, Laurence, Sarah,
        Marie-Claire, Caroline, Charlotte, Camille, Valérie, Brigitte, Anne-Marie, Chantal, Émilie, Aurélie, Louise, Hélène, Stéphanie, Claire, Élise,
        Marie-Thérèse, Bénédicte, Geneviève, Pascale, Fabienne, Marie-Christine, Delphine, Manon, Mathilde, Noémie, Chloé, Zoé, Anaïs, Virginie,
        Marie-Paule, Sylvie, Anne-Sophie, Colette, Jacqueline, Joëlle, Mélanie
        """,
      families: """
        Dubois, Lambert, Martin, Dupont, Dumont, Leclercq, Simon, Laurent, Denis, Renard, Lejeune, Gérard, Petit, Lemaire, Mathieu, Collard, François, Leroy,
        Thomas, Charlier, Bertrand, Noël, Nguyen, Gilles, Delvaux, Lefèbvre, Henry, Bodart, Wauters, Collin, Georges, Adam, Delhaye, Marchal, Evrard,
        Guillaume, Piette, Hubert, Baudoux, Tilmant, Rousseau, Poncelet, Lecomte, Urbain, D'Hainaut, de Backere, Dethier, Rasquin, Hendrickx, Servais,
        de la Croix, Lhoest, Fontaine, Massart, Deprez, Mahieu, Carlier, Thiry, Huart, Gaspard
        """,
      beginnings: "., ., De, Du, Le, La, Del",
      stems: """
        bois, champ, mar, fon, bou, gau, cham, mont, val, bru, cour, lam, ger, roch, tour, pier, haut, fort, rous, gran, vil, ber, col, fau, gil, hen, jac, lan,
        mail, nav, pas, quer, rem, sau, tem, vig, wil, bel, cou, dor, fer, lou, mich, noir, per, rol, sim, thi, van, wau
        """,
      endings: """
        ., tier, let, quet, mont, ville, ain, art, on, eau, elle, ier, in, ot, oux, ard, et, iaux, ois, ette, ant, eux, and, aert, éry, eville, ichon, inet,
        iquet, olet
        """,
      twoFamilies: 0.04, familyJoint: "-", twoGivens: 0.03, givenJoint: "-",
      alikeMen: "Julien/Julian, Thomas/Thibault, Simon/Siméon, Théo/Léo, Loïc/Loris, Mathieu/Mathis, Jean/Jan",
      alikeWomen: "Julie/Julia, Lina/Lena, Marie/Maria, Camille/Camilla, Élise/Élisa, Louise/Louisa, Anne/Anna, Charlotte/Charline, Chloé/Cléo"),
    Origin(
      "Flemish", share: 90,
      men: """
        Jan, Marc, Luc, Peter, Johan, Dirk, Tom, Paul, Jef, Koen, Wim, Bart, Pieter, Geert, Stijn, Kris, Filip, Guy, Wouter, Jeroen, Kevin, Erik, Hans, Bram,
        Sander, Joris, Karel, Frank, Steven, Rik, Willem, Pieter-Jan, Lieven, Jasper, Thijs, Maarten, Ruben, Gert, Patrick, Yves, Hendrik, Jos
        """,
      women: """
        Maria, An, Els, Katrien, Ingrid, Hilde, Lieve, Griet, Kathleen, Sofie, Ann, Veerle, Eva, Sara, Lotte, Marleen, Greet, Inge, Nele, Karen, Tine, Leen,
        Ilse, Marijke, Annelies, Liesbeth, Godelieve, Rita, Martine, Elke, Femke, Joke, Lien, Jana, Hanne, Kim, Fien, Ellen, Machteld, Anneleen
        """,
      families: """
        Peeters, Janssens, Maes, Jacobs, Mertens, Willems, Claes, Goossens, Wouters, De Smet, Vermeulen, Pauwels, Dubois, Hermans, Aerts, Michiels, Martens,
        De Vos, Smets, Van Damme, Desmet, Hendrickx, Claeys, Van de Velde, Stevens, Janssen, Segers, Van den Broeck, Verhoeven, Van Dyck, Cools, D'Hondt,
        Coppens, De Backer, Lemmens, Bogaert, Vandenberghe, Verstraete, Thys, Moens, Van der Linden, De Cock, Lenaerts, Baert, Vercammen, De Clercq,
        Van den Bossche, Devos, Van Hove, Bauwens, Nijs, Sterckx, D'Haeseleer, De Wilde, Van der Meersch, Cuypers, Thijs, Roels
        """,
      beginnings: "Van _, Van de _, Van den _, Van der _, De _, Ver, ., .",
      stems: """
        berg, broek, hove, meer, velde, linden, bos, dries, ackere, steen, water, weyer, straet, hoef, gucht, poorte, kerk, molen, damme, elst, eynde, gheyn,
        haege, kerch, laer, maele, noot, putte, riet, schoor, stichel, vliet, walle, winckel, zande, brande, heuvel, goethe, beke, bulcke, cauter
        """,
      endings: ". , s, mans, en, hem, aert, kens, er, ers, gem, hoven, aens, inck, ele",
      twoGivens: 0.03, givenJoint: "-",
      alikeMen: "Jan/Jean, Pieter/Peter, Bram/Bran, Jasper/Kasper, Tom/Tim, Wim/Willem",
      alikeWomen: "Lotte/Lotta, An/Ann, Lien/Leen, Hanne/Anne, Sofie/Sofia, Jana/Jara, Nele/Nelle, Elke/Elle"),
    Origin(
      "Moroccan Arab", share: 190,
      men: """
        Mohamed, Ahmed, Youssef, Hassan, Rachid, Karim, Abdelkader, Said, Mustapha, Khalid, Hamza, Omar, Ali, Bilal, Ayoub, Yassine, Ismaël, Abdellah,
        Mohamed Amine, Driss, Jamal, Nabil, Brahim, Zakaria, Anas, Aziz, Abderrahman, Hicham, Soufiane, Samir, Mehdi, Farid, Noureddine, Abdelhak, Tarik, Reda,
        Ilyas, Imad, Larbi, Redouane, Adil, Othmane, Bouchaïb, Moulay Ali, Lahcen, Salim
        """,
      women: """
        Fatima, Khadija, Aïcha, Malika, Naïma, Samira, Fatima Zohra, Nadia, Amina, Rachida, Karima, Latifa, Yasmina, Hanane, Sara, Zineb, Salma, Imane, Nora,
        Houria, Saïda, Fatiha, Najat, Ilham, Mina, Rajae, Loubna, Hafida, Siham, Hayat, Zahra, Bouchra, Meryem, Ghizlane, Soukaina, Nawal, Chaïmae, Hajar,
        Asmae, Ikram, Wafae, Lamia, Mounia, Souad, Leïla, Btissam
        """,
      families: """
        El Amrani, Benali, El Idrissi, Alaoui, Bennani, Benjelloun, El Khattabi, Tahiri, Belkacem, El Mansouri, Chaoui, Cherkaoui, Bouazza, El Fassi, Bensaïd,
        Haddad, Mansour, El Ouali, Saïdi, Ben Ahmed, Lahlou, El Haddaoui, Benmoussa, Filali, Ziani, El Morabit, Slimani, Jabri, Naciri, Rahmani, Berrada, Tazi,
        Zerouali, Daoudi, Ben Omar, El Guerrouj, Hamdaoui, El Yacoubi, Lamrani, Bakkali, El Bakri, Mernissi, Kadiri, Sabri, Hassani, El Hamdi, Belhaj, Ouazzani,
        Boukhari, Chraïbi, Guessous, El Jattari
        """,
      beginnings: "., ., El _, El _, Ben, Bou, Bel, Ould _",
      stems: """
        amar, azzouz, khal, hamid, mahd, rouch, ghaz, kar, naj, sal, zakar, toum, yous, chak, dris, fad, habib, jam, lah, mouss, nour, omar, qas, rahm, said,
        tal, wah, yah, ziz, bach, dahm, farh, haj, kabb, lamr, merz, nass, rach, sabr, tah, zem, azh, cham, gharb, idr, jal, khayr, mim, ouaf, raj, sliman, tij,
        zouh, bark, fekk, guenn, hachm, kouk
        """,
      endings: "i, aoui, ani, ouni, ouche, ati, oui, iri, ali, ane, am, ouh, ari, ifi, ami, a, al, oud, ad, ari, ous, ini",
      twoGivens: 0.06, alikeMen: "Hassan/Hassane, Samir/Samih, Karim/Karam, Bilal/Hilal, Anas/Anass, Ayoub/Ayman, Adil/Adib, Hamza/Hamid, Ilyas/Ilyan",
      alikeWomen: "Amina/Amira, Fatima/Fatiha, Salma/Selma, Lina/Lena, Samira/Samia, Nadia/Nada, Naïma/Naïla, Karima/Kamira, Hanane/Hanae, Nora/Noura"),
    Origin(
      "Rif Amazigh", share: 90,
      men: """
        Mimoun, Mohamed, Mohand, Allal, Abdelkarim, Amar, Mustafa, Aïssa, Hamid, Salah, Kaddour, Chaïb, Hammou, Nordin, Moh, Idir, Massin, Yuba, Anir, Jaouad,
        Faouzi, Abdeslam, Tayeb, Mounir, Hakim, Najib, Mohamed Said, Ayour, Amazigh, Tahar, Bachir, Belaïd, Ziri, Yidir, Rachid, Aksel, Marzouk, Ahmed,
        Boujemaa, Ousama, Fouad, Jalal
        """,
      women: """
        Fatima, Mimount, Yamina, Habiba, Fadma, Tlaitmas, Mamma, Rahma, Rkia, Hadda, Zoulikha, Touria, Farida, Nunja, Tiziri, Tifawin, Numidia, Dounia, Najima,
        Halima, Fettouma, Louiza, Kenza, Thiziri, Sanae, Ouarda, Itto, Tamimount, Silia, Tinhinan, Fatna, Arkia, Yamna, Zohra, Jamila, Dina, Safia, Anissa,
        Taous, Yasmine, Oumnia, Ouafa
        """,
      families: """
        Aarab, Azzouzi, Bouzambou, El Ouariachi, Amghar, Boutahar, Azaouagh, Chahboun, Ouaali, Aknouch, Amjahid, Bouhaddou, El Mouden, Achahbar, Aberkan,
        Boulahrouz, Azirar, El Hankouri, Akalay, Afkir, Belkhiri, Ouriaghli, Tamsamani, Ahidar, Aouragh, Bouchikhi, Ait Oussaid, Ajouaou, El Kaddouri, Mazouz,
        Achaibi, Aït Hammou, Touzani, El Asri, Amezian, Charrouf, Ouichou, Boughanem, Abarkan, Kaddour, Zaghdoud, Barkani, Akrouh, Bouyafar, Imzouren,
        El Boutaybi, Aharchi, Ouchan
        """,
      beginnings: "A, A, Ou, Bou, Aït _, El _, I, Am",
      stems: """
        ghar, zaou, kroud, bark, hrouch, mazz, ziz, touz, chahb, ker, rab, wriagh, ziri, ghzaf, khiy, mess, ouss, qad, rif, sbaa, taghz, zemm, jdid, haml, fell,
        der, bouy, ammar, nouh, lamr, kzim, gham, doul, chout, bent, zrou, ysaad, mhaouch, nahd, rachd, soul, tahr
        """,
      endings: "i, an, ar, ouch, oun, iou, agh, id, our, al, ane, at, ir, ach, ouh, ati, our, aoui",
      twoGivens: 0.04, alikeMen: "Mimoun/Mimoune, Mohand/Mohamed, Amar/Ammar, Ziri/Yidir, Hamid/Hamit, Najib/Nabib, Salah/Saleh",
      alikeWomen: "Fadma/Fatma, Yamina/Yamna, Tiziri/Thiziri, Safia/Sofia, Halima/Halina, Kenza/Kinza, Dina/Dounia, Anissa/Anisa"),
    Origin(
      "Turkish", share: 75,
      men: """
        Mehmet, Mustafa, Ali, Ahmet, Hüseyin, Hasan, İbrahim, Murat, Yusuf, Osman, Emre, Ömer, Fatih, Ramazan, Halil, Süleyman, Serkan, Kemal, Hakan, Burak,
        Mehmet Ali, Cem, Orhan, Recep, Bülent, Tolga, Uğur, Volkan, Yiğit, Selim, Erdal, Kadir, Cemal, Deniz, Barış, Gökhan, Şükrü, Çağlar, Enes,
        Tuncay, İlker
        """,
      women: """
        Fatma, Ayşe, Emine, Hatice, Zeynep, Elif, Meryem, Sultan, Hülya, Özlem, Gülsüm, Yasemin, Sevgi, Esra, Songül, Filiz, Selma, Derya, Merve, Tuğba,
        Büşra, Nurcan, Sibel, Aylin, Dilek, Gül, Şerife, Çiğdem, Melek, Leyla, Nermin, Ebru, Pınar, Hacer, Aysel, Nuray, Seda, Gamze, İpek, Sevim
        """,
      families: """
        Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara, Koç, Kurt,
        Özkan, Şimşek, Polat, Korkmaz, Çakır, Erdoğan, Acar, Güneş, Aktaş, Yalçın, Güler, Bulut, Keskin, Ünal, Turan, Gül, Yavuz, Özcan, Avcı,
        Işık, Tekin, Taş, Köse, Karaca, Uçar, Sarı, Altın, Bozkurt, Duman, Ateş
        """,
      beginnings: "., ., Öz, Kara, Ak, Er, Gök, Tok, Sarı, Ulu",
      stems: """
        demir, kaya, taş, bulut, can, su, soy, gün, türk, tekin, kan, bay, yurt, alp, çelik, dağ, er, gül, han, kılıç, koç, men, pınar, tan, tuğ,
        bey, çam, dere, göz, kurt, mert, oğuz, şen, tunç, yiğit, yel
        """,
      endings: "., oğlu, lı, er, kan, soy, taş, baş, türk, gil, man, sel, ay, el, dal, han, gün, ler",
      twoGivens: 0.05, alikeMen: "Hasan/Hakan, Emre/Emir, Ahmet/Mehmet, Selim/Selin, Cem/Cemal, Murat/Mert, Enes/Eren",
      alikeWomen: "Elif/Elis, Ayşe/Aysel, Selma/Sema, Nuray/Nurcan, Merve/Meryem, Gül/Gülay, Fatma/Fadime, Seda/Sedef"),
    Origin(
      "Spanish", share: 45,
      men: """
        José, Antonio, Manuel, Francisco, Juan, David, José Antonio, Javier, Daniel, José Luis, Carlos, Jesús, Alejandro, Miguel, José Manuel, Rafael,
        Pablo, Pedro, Ángel, Sergio, Fernando, Jorge, Luis, Alberto, Álvaro, Juan Carlos, Diego, Adrián, Raúl, Iván, Ramón, Rubén, Andrés, Santiago,
        Víctor, Joaquín, Íñigo, Gonzalo, Óscar, Ignacio
        """,
      women: """
        María, Carmen, Ana María, Isabel, Laura, Cristina, Marta, Josefa, Dolores, Lucía, María José, Pilar, Ana, Elena, Francisca, Paula, Raquel, Sara,
        María Dolores, Rosario, Teresa, Beatriz, Rosa, Mercedes, Julia, Irene, Silvia, Patricia, Montserrat, Rocío, Encarnación, Andrea, Mónica, Ángela,
        Nuria, Inés, Concepción, Begoña, Sofía, Alba, Esperanza
        """,
      families: """
        García, Rodríguez, González, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Martín, Jiménez, Hernández, Ruiz, Díaz, Moreno, Muñoz,
        Álvarez, Romero, Alonso, Gutiérrez, Navarro, Torres, Domínguez, Vázquez, Ramos, Gil, Ramírez, Serrano, Blanco, Molina, Morales, Suárez, Ortega,
        Delgado, Castro, Ortiz, Rubio, Marín, Sanz, Núñez, Iglesias, Medina, Garrido, Cortés, Castillo, Santos, Lozano, Guerrero, de la Fuente, Peña
        """,
      beginnings: "., ., ., De _, De la _, Al, Del _",
      stems: """
        fuente, torre, vega, cruz, camp, mont, valde, rib, per, carr, huer, lop, sant, mor, barr, call, dur, espin, fraj, guarn, herr, iza, larr, med, naver,
        olm, pin, quint, roj, sal, tej, urr, vill, zam, arang, ber
        """,
      endings: "., ez, ero, al, eda, ano, illa, era, on, osa, ado, ena, ejo, ales, oso, uela, edo, ante",
      twoFamilies: 0.6, twoGivens: 0.06, alikeMen: "Juan/Julián, Mario/Marco, Daniel/Damián, Adrián/Adriano, Iván/Iñaki, Raúl/Saúl",
      alikeWomen: "Ana/Anna, Lucía/Luisa, María/Maira, Elena/Helena, Marta/Maria, Julia/Juliana, Paula/Paola, Irene/Irina"),
    Origin(
      "Portuguese", share: 55,
      men: """
        João, José, António, Manuel, Carlos, Pedro, Paulo, Luís, Miguel, Rui, Francisco, Fernando, Jorge, Nuno, Tiago, Ricardo, José Carlos, Bruno, Hugo,
        Joaquim, Sérgio, Vítor, Mário, André, Filipe, Gonçalo, Diogo, Luís Filipe, Hélder, Duarte, Domingos, Armando, Artur, Eduardo, Rodrigo, Marcelo,
        Wellington, Thiago, Tomé, Simão
        """,
      women: """
        Maria, Ana, Maria José, Isabel, Paula, Sandra, Fernanda, Cristina, Teresa, Sónia, Maria de Fátima, Helena, Carla, Susana, Patrícia, Mónica, Rita,
        Catarina, Joana, Inês, Mariana, Beatriz, Lurdes, Rosa, Graça, Ana Paula, Conceição, Célia, Luísa, Filipa, Marta, Sílvia, Vera, Manuela, Adriana,
        Juliana, Fabiana, Aparecida, Natália, Elisabete
        """,
      families: """
        Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, da Silva, Sousa, Fernandes, Gonçalves, Gomes, Lopes, dos Santos, Marques, Alves,
        Almeida, Ribeiro, Pinto, Carvalho, Teixeira, Moreira, Correia, Mendes, Nunes, Soares, Vieira, Monteiro, Cardoso, Rocha, Raposo, Neves, Coelho, da Cruz,
        Cunha, Pires, Ramos, Reis, Simões, Antunes, Matos, Fonseca, Machado, Araújo, Barbosa, Tavares, Lourenço, Castro, Figueiredo, Azevedo, Freitas
        """,
      beginnings: "., ., ., da _, de _, do _",
      stems: """
        figu, mor, azev, pal, carv, ol, per, mach, ribe, sequ, cast, nogu, barr, camp, esp, font, guim, lim, mac, negr, oliv, pinh, quint, ros, sald, tav, vall,
        salg, mour, lour, freit, cabr, brag, amar, bapt
        """,
      endings: "eira, edo, al, alho, eiro, ães, inho, osa, ares, ado, ão, ais, eda, ino, ela, ota, anha, ano",
      twoFamilies: 0.5, twoGivens: 0.07, alikeMen: "João/Joel, Mário/Marco, Tiago/Thiago, Luís/Luiz, Rui/Ruy, Diogo/Diego, Fábio/Flávio",
      alikeWomen: "Ana/Anita, Joana/Johana, Maria/Mariana, Carla/Carina, Sónia/Sandra, Luísa/Luana, Rita/Rute, Juliana/Julieta"),
    Origin(
      "Italian", share: 55,
      men: """
        Giuseppe, Giovanni, Antonio, Mario, Luigi, Francesco, Angelo, Vincenzo, Pietro, Salvatore, Carlo, Franco, Domenico, Bruno, Paolo, Michele, Giorgio,
        Aldo, Sergio, Luciano, Marco, Andrea, Matteo, Lorenzo, Alessandro, Roberto, Stefano, Calogero, Rosario, Gaetano, Nicola, Fabio, Enzo, Dino, Rocco,
        Gianluca, Davide, Simone, Nicolò, Gianni
        """,
      women: """
        Maria, Anna, Giuseppina, Rosa, Angela, Giovanna, Teresa, Lucia, Carmela, Caterina, Francesca, Antonella, Carla, Elena, Concetta, Rita, Margherita,
        Franca, Paola, Laura, Giulia, Chiara, Sara, Valentina, Alessia, Silvia, Elisa, Martina, Federica, Rosanna, Nunzia, Patrizia, Daniela, Ornella,
        Graziella, Filomena, Sabrina, Loredana, Assunta, Michela
        """,
      families: """
        Rossi, Russo, Ferrari, Esposito, Bianchi, Romano, Colombo, Ricci, Marino, Greco, Bruno, Gallo, Conti, De Luca, Mancini, Costa, Giordano, Rizzo,
        Lombardi, Moretti, Barbieri, Fontana, Santoro, Mariani, Rinaldi, Caruso, Ferrara, Galli, Martini, Leone, Longo, Gentile, Martinelli, Vitale, Lombardo,
        Serra, Coppola, De Santis, D'Angelo, Marchetti, Parisi, Villa, Conte, Ferraro, Fabbri, Bianco, Marini, Grasso, Valentini, Messina, Lo Bello, Di Pietro,
        D'Amico
        """,
      beginnings: "., ., ., Di _, De _, Lo _, La _",
      stems: """
        ross, bian, ferr, mar, bell, cas, dell, fran, gal, lomb, mont, nap, ors, pal, quar, ricc, sant, tor, ub, val, zan, bart, cam, dam, fior, gar, mell, pav,
        rin, sal, spin, tad, vent, vit, barb, cor, grim, luc, mazz, pell
        """,
      endings: "ini, elli, etti, one, oni, ucci, aro, ese, ano, ati, ello, otto, ardi, acci, era, iello, iero, ino, uzzo, ella",
      twoGivens: 0.03, alikeMen: "Mario/Marco, Carlo/Carlos, Gianni/Gino, Franco/Francesco, Nicola/Nicolò, Simone/Simeone, Fabio/Fabrizio",
      alikeWomen: "Anna/Anita, Elena/Elisa, Carla/Carlotta, Rosa/Rosanna, Paola/Paolina, Giulia/Giuliana, Maria/Mara, Silvia/Silvana"),
    Origin(
      "Slavic and Romanian", share: 60,
      men: """
        Piotr, Krzysztof, Andrzej, Tomasz, Paweł, Jan, Michał, Marcin, Ion, Andrei, Ivan, Georgi, Dimitar, Jakub, Adam, Marek, Grzegorz, Łukasz, Wojciech,
        Mariusz, Vasile, Gheorghe, Mihai, Ștefan, Alexandru, Cristian, Nikolay, Hristo, Petar, Stoyan, Plamen, Zbigniew, Dariusz, Maciej, Rafał, Sławomir,
        Constantin, Florin, Ionuț, Krasimir, Bogdan
        """,
      women: """
        Anna, Maria, Katarzyna, Małgorzata, Agnieszka, Barbara, Ewa, Krystyna, Elena, Ioana, Elżbieta, Zofia, Joanna, Magdalena, Monika, Dorota, Beata,
        Mihaela, Andreea, Cristina, Daniela, Ivanka, Desislava, Mariya, Gergana, Teodora, Aleksandra, Natalia, Karolina, Paulina, Iwona, Bożena, Grażyna,
        Jolanta, Renata, Alina, Simona, Rodica, Petya, Svetlana, Oksana, Olena
        """,
      families: """
        Nowak, Kowalski, Popescu, Wiśniewski, Wójcik, Ivanov, Kowalczyk, Popa, Kamiński, Lewandowski, Georgiev, Dimitrov, Zieliński, Szymański, Woźniak,
        Ionescu, Dumitru, Kozłowski, Jankowski, Petrov, Mazur, Stan, Kwiatkowski, Krawczyk, Kaczmarek, Stoica, Gheorghe, Rusu, Munteanu, Piotrowski, Grabowski,
        Nikolov, Todorov, Stoyanov, Pawłowski, Michalski, Matei, Ciobanu, Constantin, Zając, Król, Wróbel, Dudek, Hristov, Angelov, Marin, Tudor, Moldovan,
        Wieczorek, Jabłoński
        """,
      beginnings: ".",
      stems: """
        ada, bar, bog, bor, cic, czar, dąb, dob, dym, fil, gaj, gąs, gor, grab, hal, iwan, jab, jan, jas, kac, kal, kam, kas, kaz, kos, koz, kraj, kub, lew,
        lip, łuk, mac, maj, mal, mar, mic, mil, nied, now, ol, paw, pet, piet, pod, rad, rom, rud, sad, sik, sob, stan, star, szym, tom, urb, wal, wil, wiś,
        wit, wój, zab, zal, zar, zdr, zię, żak
        """,
      endings: """
        owski, ewski, iński, czyk, ak, iak, escu, eanu, ov, ev, arski, ecki, icki, asz, ik, owicz, ewicz, anov, enko, uk, aru, ilescu, ulski, kowiak, alski,
        orek, usz, eńczuk
        """,
      twoGivens: 0.02, alikeMen: "Piotr/Petar, Marek/Marcin, Jan/Janusz, Ivan/Ion, Adam/Adrian, Mihai/Mihail, Dariusz/Mariusz",
      alikeWomen: "Anna/Hanna, Maria/Marta, Elena/Alena, Lina/Lena, Alina/Halina, Paulina/Karolina, Ioana/Joana, Beata/Renata"),
    Origin(
      "Congolese", share: 60,
      men: """
        Jean, Joseph, Patrick, Pierre, Emmanuel, Jean-Claude, Trésor, Dieudonné, Christian, Papy, Serge, Héritier, Fiston, Jean-Pierre, Faustin, Célestin,
        Didier, Guy, Alphonse, Blaise, Jonathan, Gloire, Cédrick, Jean-Paul, Dieumerci, Junior, Rodrigue, Augustin, Gédéon, Merveille, Jean-Bosco, Élie,
        Exaucé, Pascal, Innocent, Théophile, Boniface, Crispin, Floribert, Norbert
        """,
      women: """
        Marie, Thérèse, Chantal, Béatrice, Divine, Grâce, Espérance, Marie-Louise, Naomie, Ruth, Christelle, Bibiche, Mamie, Odette, Jeanne, Gloria,
        Esther, Rachel, Nadège, Mireille, Bijou, Clarisse, Marie-Jeanne, Henriette, Solange, Fifi, Aimée, Carine, Prisca, Joséphine, Angélique, Léonie,
        Francine, Merveille, Yvette, Sandrine, Élodie, Plamedi, Rosette, Vérité
        """,
      families: """
        Ilunga, Mutombo, Kabongo, Kasongo, Tshibangu, Mukendi, Ngoy, Mbuyi, Kalala, Mwamba, Kabeya, Banza, Ngalula, Nkulu, Mbala, Makiese, Lukusa, Tshimanga,
        Kabamba, Mulumba, N'Sele, Mpiana, Kalonji, Lubaki, Nzuzi, Matondo, Mayele, Bokungu, Lokwa, Kiala, Mabiala, Bakala, Ntumba, Mboyo, Kapinga, Ndombe,
        N'Landu, Diyoka, Musau, Kitenge, Malonga, Nsimba, Yumba, Luyeye, Masengo, Bolamba, Wembo, Kazadi, Tshiala, Muamba
        """,
      beginnings: "Ka, Mu, Lu, Ma, Tshi, Ba, Bo, N, Ki, Mbo, Nga, Ndo, Mwa, Nku, I, Lo, Di, Mpi",
      stems: """
        bang, kend, tomb, song, lung, bey, lal, banz, mb, pang, sav, tond, kies, lond, ngoy, zad, bil, fum, kal, land, mang, nd, kong, lem, sang, sul, tal, vul,
        yemb, zem, bul, dim, komb, luk, mpas
        """,
      endings: "a, u, o, e, ula, anga, i, ele, ongo, undu, ila, imba, ama, enge, oka, uka",
      twoGivens: 0.12, alikeMen: "Jean/Jonas, Patrick/Patrice, Élie/Élisée, Christian/Christophe, Serge/Sergio, Dieumerci/Dieudonné",
      alikeWomen: "Grâce/Gracia, Marie/Maria, Ruth/Ruthy, Divine/Delvine, Gloria/Gloire, Nadège/Nadine, Christelle/Christine, Naomie/Noémie"),
    Origin(
      "West African", share: 45,
      men: """
        Mamadou, Ibrahima, Abdoulaye, Moussa, Amadou, Ousmane, Alpha, Cheikh, Boubacar, Souleymane, Modou, Thierno, Lamine, Mamadou Saliou, Sékou, Aliou,
        Oumar, Saliou, Babacar, Pape, Elhadj, Fodé, Ismaïla, Bakary, Mamadou Lamine, Malick, Issa, Idrissa, Kouassi, Yao, Kouadio, Koffi, Seydou, Adama,
        Drissa, Yaya, Tidiane, Demba, Samba, Alassane, Cellou
        """,
      women: """
        Fatoumata, Aminata, Mariama, Aïssatou, Kadiatou, Awa, Fatou, Hawa, Oumou, Ramatoulaye, Ndeye, Adja, Khady, Mariam, Fatoumata Binta, Binta, Salimata,
        Djénabou, Maïmouna, Coumba, Rokhaya, Astou, Assiatou, Bintou, Nafissatou, Safiatou, Kadidja, Mame Diarra, Sokhna, Adjoa, Affoué, Amoin, Rokiatou,
        Sira, Tening, Yacine, Oumou Hawa, Dieynaba, Hadja, Nènè
        """,
      families: """
        Diallo, Bah, Barry, Sow, Camara, Ndiaye, Diop, Traoré, Keïta, Cissé, Fall, Sylla, Touré, Condé, Ba, Diouf, Faye, Koné, Kouyaté, Coulibaly,
        Bangoura, Balde, Gueye, Mbaye, Sarr, N'Guessan, Soumah, Kaba, Sy, Seck, Ouattara, Diarra, Konaté, Doumbouya, Fofana, Kane, Kanté, Thiam, Sagna,
        N'Dour, N'Diaye, Dieng, Niang, Sidibé, Sangaré, Sissoko, Kourouma, Wade, Lô, Mané, Kouamé, Yattara
        """,
      beginnings: "Dia, Cou, Kou, Ba, Sa, Sou, Fo, Ka, Ko, Tou, Dou, Ma, Ni, Gue, Se, Thi, Ya, Wa, N'G, N'D, Mba",
      stems: "b, r, l, m, n, t, d, k, s, ng, mb, nd, ss, y, gn, f, rr, ll, tt, kh",
      endings: "é, a, o, ou, i, ara, ana, até, ouma, igui, aré, ibaly, ouré, ané, ia, aly, anga, ola, amou, ita, oula",
      twoGivens: 0.2, alikeMen: "Mamadou/Amadou, Ousmane/Ousman, Aliou/Saliou, Moussa/Issa, Boubacar/Aboubacar, Lamine/Alamine, Oumar/Omar",
      alikeWomen: "Fatou/Fatoumata, Awa/Hawa, Aminata/Amina, Mariama/Mariam, Binta/Bintou, Kadiatou/Kadidja, Khady/Khadija, Astou/Assitan"),
    Origin(
      "Syrian and Kurdish", share: 25,
      men: """
        Mohammad, Ahmad, Omar, Khaled, Mahmoud, Azad, Alan, Hussein, Abdullah, Firas, Bassel, Rami, Samer, Diyar, Rêzan, Serhat, Baran, Kawa, Rojhat, Ammar,
        Anwar, Majd, Tarek, Wael, Ziad, Fadi, Hazem, Jiwan, Mazen, Nizar, Yaser, Bashar, Shivan, Dilovan, Hozan, Louay, Abdulrahman, Kamiran, Zinar, Ghassan
        """,
      women: """
        Fatmeh, Rima, Hala, Rana, Nour, Rojîn, Dilan, Berivan, Samar, Lama, Maha, Ghada, Hanan, Suha, Zînê, Evîn, Nesrin, Avesta, Jihan, Rasha, Reem, Manal,
        Mona, Sawsan, Alaa, Bayan, Asma, Huda, Shirin, Gulistan, Newroz, Solin, Viyan, Hevin, Layal, Dima, Razan, Ola, Batoul, Itab
        """,
      families: """
        Al Ahmad, Al Hassan, Al Ali, Ibrahim, Hussein, Khalil, Al Mohammad, Haj Hamdo, Sheikho, Al Khatib, Suleiman, Darwish, Al Masri, Osman, Haddad, Issa,
        Al Halabi, Kurdi, Barazi, Al Hariri, Rashid, Mustafa, Hamo, Bakir, Al Najjar, Shami, Sido, Alloush, Al Homsi, Mahmoud, Kobani, Othman, Jaber, Al Shaar,
        Bozan, Al Saleh, Aslan, Hajji, Nasser, Younes, Al Jasem, Khello, Hesso, Temo, Dawoud, Zaza, Barzani, Miran
        """,
      beginnings: "., ., Al _, Al _, Abu, Abdul, Haj _, Sheikh _",
      stems: """
        rah, hab, kal, sab, naj, zay, mas, daw, bar, khal, sham, hal, hom, jas, kur, dar, faw, ghan, hay, jab, karr, lout, mard, nah, qad, raw, sal, tah, wak,
        yaz, zak, ayy, bad, chaw, ram
        """,
      endings: "i, o, an, oush, ar, al, oub, awi, ani, oun, ad, ida, im, ian, our, akeh, aneh, iri",
      twoGivens: 0.02, alikeMen: "Ahmad/Mahmoud, Rami/Ramez, Azad/Asad, Samer/Samir, Firas/Feras, Baran/Barzan, Diyar/Dilyar",
      alikeWomen: "Rima/Reem, Rana/Razan, Hala/Hale, Nour/Noura, Lama/Lamia, Dilan/Dilnaz, Evîn/Hevin, Maha/Mona"),
  ]
}

func list(_ text: String) -> [String] { text.split { $0 == "," || $0.isNewline }.map(trimmed).filter { !$0.isEmpty } }

func pairs(_ text: String) -> [(String, String)] {
  list(text).map { pair in
    let sides = pair.split(separator: "/")
    return (String(sides[0]), String(sides[1]))
  }
}

func trimmed(_ text: Substring) -> String {
  var text = text
  while text.first == " " { text = text.dropFirst() }
  while text.last == " " { text = text.dropLast() }
  return String(text)
}
