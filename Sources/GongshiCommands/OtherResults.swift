import Assessment
import Building
import ContentFiles
import Diagnostics

/// Results to compare with, by the kind of thing at a path.
enum OtherResults {
  /// A file of results.
  case results(ComparableResults)
  /// An edition's folder, with files of results by year, and how its user calls it.
  case edition(PublishedFiles, path: String)
  /// A content folder.
  case content(ContentFolder)

  /// Recognises what a path leads to.
  ///
  /// - Throws: ``UsageError`` if it is none of these, or cannot be read.
  init(path: String) throws(UsageError) {
    guard let real = realPath(path) else { throw UsageError(message: "无法读取\(quoted(path, limit: 200))：不存在，或没有权限") }
    guard let folder = try? ContentFolder(disk: real) else {
      let name = real.split(separator: "/").last.map(String.init) ?? ""
      let above = String(real.dropLast(name.count))
      guard let folder = try? ContentFolder(disk: above) else {
        throw UsageError(message: "无法读取\(quoted(path, limit: 200))：没有权限")
      }
      self = .results(try OtherResults.read(name, in: folder, named: path))
      return
    }
    let names = Set(((try? folder.list("")) ?? []).map(\.name))
    if names.contains("assessments") {
      self = .content(folder)
    } else if names.contains("manifest.json") {
      self = .edition(PublishedFiles(folder), path: path)
    } else {
      throw UsageError(
        message: "\(quoted(path, limit: 200))既不是内容文件夹（其中应有 assessments），也不是生成的版本（其中应有 manifest.json，如 Output/office）")
    }
  }

  /// The year of the results, if there is only one.
  var year: Int? {
    guard case .results(let results) = self else { return nil }
    return results.year
  }

  /// Reads a file of results.
  ///
  /// - Parameters:
  ///   - name: The path of the file in its folder.
  ///   - folder: The folder.
  ///   - path: The file as the user named it.
  /// - Returns: The results.
  /// - Throws: ``UsageError`` if it is not such a file, or cannot be read.
  static func read(
    _ name: String, in folder: ContentFolder, named path: String
  ) throws(UsageError) -> ComparableResults {
    let called = quoted(path, limit: 200)
    let bytes: [UInt8]
    do throws(ContentFolder.Fault) {
      bytes = try folder.read(name, limit: ComparableResults.largestFile)
    } catch {
      let reason =
        switch error {
        case .missing: "不存在"
        case .outside: "指向别处"
        case .tooLarge: "超过 \(ComparableResults.largestFile >> 20) MiB"
        case .unreadable(let reason): reason
        }
      throw UsageError(message: "无法读取\(called)：\(reason)")
    }
    do throws(ComparableResults.ReadingFault) {
      return try ComparableResults(json: bytes)
    } catch {
      switch error {
      case .form:
        throw UsageError(message: "\(called)不是结果文件：应是 gongshi score --format json 写出的，或网站上供下载的 JSON 文件")
      case .twice(let name): throw UsageError(message: "\(called)不是完好的结果文件：\(quoted(name))出现了两次")
      }
    }
  }
}

extension PublishedFiles {
  /// A year's results.
  ///
  /// - Parameters:
  ///   - year: The year.
  ///   - path: How its user calls the folder.
  /// - Returns: The results.
  /// - Throws: ``UsageError`` where there are none, or they cannot be read.
  func results(of year: Int, named path: String) throws(UsageError) -> ComparableResults {
    let years = years
    guard years.contains(year) else {
      let known = years.map { "\($0)" }.joined(separator: "、")
      throw UsageError(
        message: years.isEmpty
          ? "\(quoted(path, limit: 200))里没有考核结果；核对单和审定材料没有可比较的文件，公开版在公布以后才有"
          : "\(quoted(path, limit: 200))里没有 \(year) 年的结果，有 \(known)")
    }
    let name = PublishedFiles.path(year)
    return try OtherResults.read(name, in: folder, named: "\(path)/\(name)")
  }
}
