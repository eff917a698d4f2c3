package import Diagnostics
package import Tabular

extension ContentFolder {
  /// Reads a register that may be missing.
  package func table(_ path: String, schema: Schema, findings: inout Findings) -> Table? {
    read(
      path, limit: Table.largestFile,
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
