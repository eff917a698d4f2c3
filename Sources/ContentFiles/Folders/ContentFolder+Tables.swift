package import Diagnostics
package import Tabular

extension ContentFolder {
  /// Reads a register: a CSV file, or the first visible sheet of a workbook in its place.
  ///
  /// - Parameters:
  ///   - path: The path relative to the folder.
  ///   - schema: The columns to search for.
  ///   - missing: The remedy to name if the file is missing, or nil if it may be.
  ///   - isRegister: Returns true if a sheet with a name would be a register, which is not hidden without a word.
  ///   - findings: Receives what is wrong.
  /// - Returns: The register, nil if it is missing or cannot be used.
  package func table(
    _ path: String, schema: Schema, missing: String? = nil,
    isRegister: (String) -> Bool = { registerSheet($0) != nil }, findings: inout Findings
  ) -> Table? {
    guard xlsxStem(path) == nil else {
      return table(
        ofWorkbook: path, schema: schema, missing: missing, isRegister: isRegister, findings: &findings)
    }
    return read(
      path, limit: Table.largestFile, missing: missing,
      oversize: { Diagnostic(.csvTooLarge, at: Location($0), "文件超过 256 MiB，无法读取；请拆分文件，或检查是否误存了其他内容") },
      findings: &findings
    ).flatMap { Table($0, path: path, schema: schema, findings: &findings) }
  }

  /// Reads the bytes of a YAML file, which may be missing unless a remedy is given.
  package func yaml(_ path: String, missing: String? = nil, findings: inout Findings) -> [UInt8]? {
    read(
      path, limit: YAMLDocument.largest, missing: missing,
      oversize: { Diagnostic(.yamlInvalid, at: Location($0), "文件超过 1 MiB，无法读取") }, findings: &findings)
  }
}
