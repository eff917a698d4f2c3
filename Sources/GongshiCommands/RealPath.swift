import Glibc

/// Whether a path, which may not be there yet, lies in a folder or is it, every link followed.
func isWithin(_ path: String, folder: String) -> Bool {
  guard let root = realPath(folder) else { return false }
  var place = path
  while true {
    if let real = realPath(place.isEmpty ? "." : place) {
      return (real + "/").hasPrefix(root == "/" ? root : root + "/")
    }
    // Where there is nothing, what is above it decides.
    let parts = place.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 1 || !place.isEmpty else { return false }
    place = parts.count == 1 ? "" : parts.count == 2 && parts[0].isEmpty ? "/" : parts.dropLast().joined(separator: "/")
  }
}

/// A path with every link followed; nil where there is nothing.
func realPath(_ path: String) -> String? {
  guard let real = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(real) }
  return unsafe String(cString: real)
}
