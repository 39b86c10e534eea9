#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a file whole; says so and stops where that fails.
func write(_ bytes: some Collection<UInt8>, to path: String) {
  guard let file = fopen(path, "wb") else {
    print("cannot write \(path)")
    exit(3)
  }
  let bytes = Array(bytes)
  fwrite(bytes, 1, bytes.count, file)
  fclose(file)
}

/// Makes a folder, if there is none.
func makeFolder(_ path: String) { mkdir(path, 0o755) }
