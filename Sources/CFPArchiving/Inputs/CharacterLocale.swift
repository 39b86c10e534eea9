#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Does something with the calling thread's characters in UTF-8, whatever the user's locale says.
///
/// libarchive gives the names that an archive holds in UTF-8 through the locale's encoding: in the C locale, which is what
/// services and containers have, each becomes question marks. `fnmatch` takes one character for a `?` only by it, too.
func withUTF8Characters<Result>(_ body: () -> Result) -> Result {
  guard let utf8Characters else { return body() }
  let before = uselocale(utf8Characters)
  defer { uselocale(before) }
  return body()
}

/// Made once and never changed, so that threads may share it.
nonisolated(unsafe) private let utf8Characters: locale_t? = {
  for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8"] {
    if let locale = newlocale(charactersOnly, name, nil) { return locale }
  }
  return nil
}()

#if canImport(Glibc)
  /// `LC_CTYPE_MASK`, a macro that Swift does not see.
  private let charactersOnly: Int32 = 1 << LC_CTYPE
#else
  private let charactersOnly = LC_CTYPE_MASK
#endif
