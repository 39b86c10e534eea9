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

/// A file's bytes; says so and stops where it cannot be read.
func contents(of path: String) -> [UInt8] {
  guard let file = fopen(path, "rb") else {
    print("cannot read \(path)")
    exit(3)
  }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}
