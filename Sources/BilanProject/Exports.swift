// The values that go in and come out are those of the stages. Who calls this library imports one module and not five.
@_exported public import BilanAggregation
@_exported public import BilanImport
@_exported public import BilanModel
@_exported public import BilanStore
