package import Diagnostics

extension JSONSchema {
  /// The file `manifest.json` of an edition.
  package static let manifest = JSONSchema.object([
    .always("generator", .words(["gongshi"]), "写这个文件的程序"),
    .always("version", .integer(from: 1), "格式的版本"),
    .always("edition", .text, "版本，即文件夹的名称"),
    .always("files", .list(of: file), "各个文件，按路径排列；不含清单自己"),
  ])

  private static let file = JSONSchema.object([
    .always("path", .text, "路径"),
    .always("size", .integer(from: 0), "字节数"),
    .always("sha256", .text(matching: "^[0-9a-f]{64}$"), "SHA-256"),
  ])
}
