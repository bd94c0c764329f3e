/// Something that is said.
kind notice in namespace {
  /// What it says. Nothing else.
  says: String
  /// How loud.
  loud: Bool
  /// Who says it.
  by: String?
}
