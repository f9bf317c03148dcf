internal import BilanMatching
internal import BilanModel

/// Who was at one session.
struct SessionSummary {
  var isHeld = false
  var present = 0
  var named = 0
  var organisations = 0

  init(of session: Int, in everything: Membership) {
    let facts = everything.frame.facts
    everything.forEachMember(of: session) { row, _ in
      guard facts.counts(row, as: .participation) else { return }
      present += 1
      if facts.person[row] >= 0 { named += 1 }
    } held: { _ in
      isHeld = true
    }
    var seen: Set<Int32> = []
    everything.forEachRow(of: session, as: .organisation) { row, _ in
      seen.insert(facts.organisations.retained[Int(facts.organisations.linkage.settled[Int(everything.likelyOrganisation(row))])])
    }
    organisations = seen.count
  }
}
