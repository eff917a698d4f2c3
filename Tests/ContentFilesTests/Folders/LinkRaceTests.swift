import Foundation
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import ContentFiles

/// Links that take the place of a file or folder while it is read or written.
@Suite struct LinkRaceTests {
  private let outside: TemporaryFolder
  private let content: TemporaryFolder

  init() throws {
    outside = try TemporaryFolder(["inner/a.csv": Array("secret".utf8)])
    content = try TemporaryFolder(["inner/a.csv": Array("open".utf8)])
  }

  /// Exchanges a folder with a link that leads out, again and again, while a closure runs.
  private func exchanging(_ work: () throws -> Void) throws {
    try content.link("link", to: outside["inner"])
    let isDone = Atomic(false)
    let (folder, link, aside) = (content["inner"], content["link"], content["aside"])
    let thread = Thread {
      while !isDone.load(ordering: .relaxed) {
        for (old, new) in [(folder, aside), (link, folder), (folder, link), (aside, folder)] {
          unsafe _ = rename(old, new)
        }
      }
    }
    try withExtendedLifetime(thread) {
      thread.start()
      defer {
        isDone.store(true, ordering: .relaxed)
        while !thread.isFinished { sched_yield() }
      }
      try work()
    }
  }

  @Test("are never read, whether or not the system opens beneath a folder", arguments: [true, false])
  func reading(opensBeneath: Bool) throws {
    let folder = try DiskFolder(content.path, opensBeneath: opensBeneath)
    try exchanging {
      for _ in 0..<4000 {
        if let bytes = try? folder.read("inner/a.csv", limit: 100) { #expect(bytes == Array("open".utf8)) }
        if let entries = try? folder.list("inner") { #expect(entries.map(\.name) == ["a.csv"]) }
      }
    }
  }

  @Test("are never written through")
  func writing() throws {
    let folder = try DiskFolder(content.path)
    try exchanging {
      for _ in 0..<200 {
        try? folder.replace("inner/a.csv", with: [1])
        try? folder.add(["inner/b.csv": [2]], folders: [], replacing: [:])
      }
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: outside.path).sorted() == ["inner", "inner/a.csv"])
    #expect(try outside.bytes("inner/a.csv") == Array("secret".utf8))
  }

  @Test("that have taken the place of a name of a real path are outside")
  func realPath() throws {
    let folder = try DiskFolder(content.path, opensBeneath: false)
    let real = try folder.resolve("inner/a.csv")
    try content.move("inner", to: "other")
    try content.link("inner", to: outside["inner"])
    #expect(throws: (any Error).self) { try folder.open(real: real, O_RDONLY) }
  }

  @Test("within the folder are followed, also where their targets are written in full", arguments: [true, false])
  func inner(opensBeneath: Bool) throws {
    try content.link("full", to: content["inner"])
    try content.link("inner/b.csv", to: "a.csv")
    let folder = try DiskFolder(content.path, opensBeneath: opensBeneath)
    for path in ["full/a.csv", "full/b.csv", "inner/../inner/b.csv"] {
      #expect(try folder.read(path, limit: 100) == Array("open".utf8), "\(path)")
    }
    try folder.replace("full/b.csv", with: [3])
    #expect(try content.bytes("inner/a.csv") == [3])
    try content.link("out", to: outside["inner"])
    #expect(throws: ContentFolder.Fault.outside) { try folder.read("out/a.csv", limit: 100) }
    #expect(throws: ContentFolder.Fault.outside) { try folder.list("out") }
    #expect(throws: ContentFolder.Fault.outside) { try folder.replace("out/a.csv", with: [4]) }
  }
}
