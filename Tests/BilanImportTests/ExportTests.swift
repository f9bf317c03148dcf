import BilanModel
import BilanText
import Testing
import TestSupport

@testable import BilanImport

/// What meeting, form and ticket services write.
@Suite struct ExportTests {
  /// Each list of headers stands for its own service and no other, in whatever order and among whatever else.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func everySignatureIsItsOwn(seed: UInt64) {
    var random = Seeded(seed)
    for export in KnownExport.all {
      for signature in export.signatures {
        let headers = (signature + ["rubrique", "remarque"]).shuffled(using: &random)
        #expect(KnownExport.recognised(headers)?.name == export.name, "\(headers)")
        for header in signature { #expect(Folding.folded(header) == header) }
      }
    }
  }

  @Test func namesAreSaidOnce() {
    let names = KnownExport.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [["nom", "prenom", "present"], ["date", "indicateur", "nombre"], ["id", "nom"], []])
  func aSheetMadeByHandIsNoExport(headers: [String]) {
    #expect(KnownExport.recognised(headers) == nil)
  }

  private func meeting(_ text: String) throws -> SheetReading { try read(text, options: SessionOptions(activity: "1/dpo")) }

  @Test func zoom() throws {
    let reading = try meeting(
      """
      Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
      Anne Dupont,a@example.be,10/21/2024 09:00:01 AM,10/21/2024 09:30:00 AM,30,No
      Luc (Luc Petit),,10/21/2024 09:01:00 AM,10/21/2024 10:00:00 AM,59,Yes
      Anne Dupont,a@example.be,10/21/2024 09:31:00 AM,10/21/2024 10:00:00 AM,29,No
      """)
    #expect(reading.layout == "zoom")
    #expect(reading.content.sessions.map(\.key.day) == [day("2024-10-21")])
    #expect(reading.summary?.people == 2)
    #expect(reading.sessions.first?.present == 2)
    // How long one stayed is no length of the session.
    #expect(reading.content.sessions.first?.minutes == nil)
  }

  @Test func aLogOfComingAndGoing() throws {
    let reading = try meeting(
      "Full Name,User Action,Timestamp\nAnne Dupont,Joined,10/21/2024 9:00:01 AM\nAnne Dupont,Left,10/21/2024 9:30:00 AM\nLuc Petit,Joined before,10/21/2024 9:02:00 AM\n"
    )
    #expect(reading.layout == "teams")
    #expect(reading.presences == ["anne dupont": .present, "luc petit": .present])
    #expect(reading.summary?.people == 2)
  }

  /// A form tells who filled it in and when; neither is who came and when.
  @Test func aFormIsARegistration() throws {
    let form = "Horodateur;Quel est votre nom et prénom ?;Votre commune\n2024/10/01 9:00:00;Anne Dupont;Forest\n2024/10/02 9:00:00;Luc Petit;Uccle\n"
    let reading = try meeting(form)
    #expect(reading.layout == "google-forms")
    #expect(reading.codes.contains("B0205"))
    #expect(reading.isRefused)
    var options = SessionOptions(activity: "1/dpo")
    options.date = day("2024-10-21")
    let dated = try read(form, options: options)
    #expect(dated.content.attendances.map(\.presence) == [.registered, .registered])
    #expect(dated.first("B0213") != nil)
    #expect(dated.content.sessions.map(\.key.day) == [day("2024-10-21")])
  }

  @Test func whoDeclinesIsNotCounted() throws {
    var options = SessionOptions(activity: "1/dpo")
    options.date = day("2024-10-21")
    let reading = try read(
      "Horodateur;Nom complet;Serez-vous présent ?\n2024/10/01 9:00:00;Anne Dupont;Oui\n2024/10/02 9:00:00;Luc Petit;Non\n", options: options)
    #expect(reading.presences == ["anne dupont": .registered])
    #expect(reading.first("B0407")?.values["count"] == .count(1))
    #expect(reading.summary?.countable == 1)
  }

  @Test func ticketsOfSeveralPeople() throws {
    var options = SessionOptions(activity: "1/dpo")
    options.date = day("2024-10-21")
    let reading = try read(
      """
      Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee Status
      1,2024-10-01,Anne,Dupont,a@example.be,2,Normal,Checked In
      2,2024-10-02,Luc,Petit,l@example.be,1,Normal,Attending
      3,2024-10-03,Els,Peeters,e@example.be,4,Normal,Refunded
      """, options: options)
    #expect(reading.layout == "eventbrite")
    #expect(reading.content.attendances.count { $0.presence == .present } == 2)
    #expect(reading.presences["luc petit"] != .present)
    #expect(reading.presences["els peeters"] == nil)
    #expect(reading.first("B0407")?.values["count"] == .count(1))
  }

  @Test func thosePayingAreNotThoseWhoCame() throws {
    let reading = try meeting("Référence commande;Nom payeur;Prénom payeur;Email payeur;Montant\n1;Dupont;Anne;a@example.be;12\n")
    #expect(reading.isRefused)
    #expect(reading.codes.contains("B0214"))
    #expect(reading.layout == "helloasso")
  }

  /// « Participant » stands for the person, « acheteur » does not.
  @Test func theParticipantOfATicketIsThePerson() throws {
    var options = SessionOptions(activity: "1/dpo")
    options.date = day("2024-10-21")
    let reading = try read(
      "Billet;Tarif;Nom;Prénom;Nom acheteur;Prénom acheteur;Email acheteur;Scanné\nDPO;0;Dupont;Anne;Petit;Luc;l@example.be;Oui\nDPO;0;Claes;Bob;Petit;Luc;l@example.be;Non\n",
      options: options)
    #expect(reading.layout == "billetweb")
    #expect(reading.presences == ["anne dupont": .present, "bob claes": .absent])
  }
}
