cluster home { kubernetes: 1.34.0 }

namespace web {}

/// A lighthouse.
kind lighthouse {
  /// How high it is, in metres.
  height: Int
}
