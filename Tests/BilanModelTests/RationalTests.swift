import BilanModel
import Testing
import TestSupport

@Suite struct RationalTests {
  @Test func fractionsStandInLowestTerms() {
    #expect(Rational(6, over: 4) == Rational(3, over: 2))
    #expect((Rational(6, over: -4).numerator, Rational(6, over: -4).denominator) == (-3, 2))
    #expect((Rational(-6, over: -4).numerator, Rational(-6, over: -4).denominator) == (3, 2))
    #expect((Rational(0, over: -7).numerator, Rational(0, over: -7).denominator) == (0, 1))
    #expect((Rational(5).numerator, Rational(5).denominator) == (5, 1))
  }

  @Test func differencesAndQuotientsAreExact() {
    #expect(Rational(1, over: 3) - Rational(1, over: 2) == Rational(-1, over: 6))
    #expect(Rational(1, over: 3) / Rational(-2, over: 9) == Rational(-3, over: 2))
    #expect(Rational(1, over: 3) / Rational(0) == nil)
    #expect(Rational(-1, over: 4).double == -0.25)
  }

  @Test(arguments: [
    (1, 4, 10, 3), (-1, 4, 10, -3), (1, 20, 10, 1), (-1, 20, 10, -1), (1, 21, 10, 0), (2, 3, 1000, 667),
    (1, 3, 1000, 333), (5, 2, 1, 3), (-5, 2, 1, -3), (0, 5, 10, 0), (7, 1, 10, 70),
  ])
  func halvesAreRoundedAwayFromZero(over: (Int, Int, Int, Int)) {
    #expect(Rational(over.0, over: over.1).rounded(scale: over.2) == over.3)
  }

  /// Naive: of all whole numbers the one at the least distance, of two the one farther from zero.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func agreesWithSearchingTheNearest(seed: UInt64) {
    var random = Seeded(seed)
    let (n, d) = (Int.random(in: -40...40, using: &random), Int.random(in: 1...12, using: &random))
    let scale = [1, 2, 10].randomElement(using: &random)!
    // |n*scale/d - k| is least; multiplied by d so that everything is whole.
    var best = 0
    for k in -500...500 {
      let (distance, least) = (abs(n * scale - k * d), abs(n * scale - best * d))
      if distance < least || distance == least && abs(k) > abs(best) { best = k }
    }
    #expect(Rational(n, over: d).rounded(scale: scale) == best)
    let value = Rational(n, over: d)
    #expect(value.numerator * d == n * value.denominator)
    for divisor in 2...12 {
      #expect(!(value.numerator % divisor == 0 && value.denominator % divisor == 0))
    }
  }
}
