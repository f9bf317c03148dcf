extension OpenDocumentBook {
  /// The names of elements and attributes that are looked at.
  struct Names {
    let table = XMLName("table"), row = XMLName("table-row"), cell = XMLName("table-cell"), covered = XMLName("covered-table-cell")
    let column = XMLName("table-column"), paragraph = XMLName("p"), space = XMLName("s"), count = XMLName("c"), tab = XMLName("tab")
    let lineBreak = XMLName("line-break"), nameOf = XMLName("name"), styleName = XMLName("style-name"), style = XMLName("style")
    let tableProperties = XMLName("table-properties"), display = XMLName("display"), textProperties = XMLName("text-properties")
    let struck = XMLName("text-line-through-style"), visibility = XMLName("visibility"), columnsRepeated = XMLName("number-columns-repeated")
    let rowsRepeated = XMLName("number-rows-repeated"), columnsSpanned = XMLName("number-columns-spanned"), rowsSpanned = XMLName("number-rows-spanned")
    let type = XMLName("value-type"), value = XMLName("value"), date = XMLName("date-value"), time = XMLName("time-value")
    let boolean = XMLName("boolean-value"), text = XMLName("string-value"), formula = XMLName("formula"), pivot = XMLName("data-pilot-table")
    let pivotTarget = XMLName("target-range-address"), annotation = XMLName("annotation")
    let skipped = [
      XMLName("annotation"), XMLName("tracked-changes"), XMLName("shapes"), XMLName("frame"), XMLName("custom-shape"), XMLName("note"),
      XMLName("ruby-text"), XMLName("dde-link"), XMLName("control"), XMLName("line"), XMLName("rect"), XMLName("g"), XMLName("calculation-settings"),
      XMLName("forms"),
    ]
  }
}
