/// What the letters of the Latin script are without case and accents, for every scalar from U+00C0 to U+024F and from U+1E00 to U+1EFF; `.` where a scalar is no letter.
///
/// Made from the compatibility decompositions of Unicode 15.0, plus the letters that have none: ß æ œ ø ł đ ð þ ı ħ ŧ ŋ.
let foldedLatin: [UInt32: [UInt8]] = {
  var table: [UInt32: [UInt8]] = [:]
  for (first, letters) in [(UInt32(0xC0), latinFromC0), (0x1E00, latinFrom1E00)] {
    for (offset, letter) in letters.split(whereSeparator: \.isWhitespace).enumerated()
    where letter != "." {
      table[first + UInt32(offset)] = Array(letter.utf8)
    }
  }
  // The capital ß has no decomposition either.
  table[0x1E9E] = Array("ss".utf8)
  return table
}()

private let latinFromC0 = """
  a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss
  a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y
  a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
  g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
  l l l n n n n n n n ng ng o o o o o o oe oe r r r r r r s s s s s s
  s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
  . . . . . . . . . . . . . . . e . . f . . . . . . . . . . . . .
  o o . . . . . . . . . . . . . u u . . . . . . . . . . . . . . .
  . . . . dz dz dz lj lj lj nj nj nj a a i i o o u u u u u u u u u u . a a
  a a . . . . g g k k o o o o . . j dz dz dz g g . . n n a a . . . .
  a a a a e e e e i i i i o o o o r r r r u u u u s s t t . . h h
  . . . . . . a a e e o o o o o o o o y y . . . . . . . . . . . .
  . . . . . . . . . . . . . . . .
  """

private let latinFrom1E00 = """
  a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f
  g g h h h h h h h h h h i i i i k k k k k k l l l l l l l l m m
  m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r
  s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v
  w w w w w w w w w w x x x x y y z z z z z z h t w y . s . . . .
  a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e
  e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o
  o o o o u u u u u u u u u u u u u u y y y y y y y y . . . . . .
  """

/// Small letters of the other scripts of our sheets without their accents, so that composed and decomposed text is the same (canonical decompositions of Unicode 15.0).
let unaccentedLetters: [UInt32: UInt32] = {
  let pairs = "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ йи ёе їі ѓг ќк ўу آا أا إا ؤو ئي"
  var table: [UInt32: UInt32] = [:]
  for pair in pairs.split(separator: " ") {
    let scalars = Array(pair.unicodeScalars)
    table[scalars[0].value] = scalars[1].value
  }
  return table
}()
