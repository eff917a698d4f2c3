package import Rubric

extension RubricBook {
  /// The words by which the name of a fact or its question tells that it is an absence from something held.
  private static let absences = ["缺席", "缺勤", "缺会", "未到", "未参加", "没有参加", "不参加", "未出席", "会议", "例会", "培训"]

  /// Returns true if a fact is an absence of which a meeting can tell, as far as its words say.
  package func isAbsence(_ fact: FactID) -> Bool {
    let words = self[fact].name + (self[fact].ask ?? "")
    return kind(of: fact) == .event && self[fact].options.isEmpty && limits(of: fact).isEmpty
      && RubricBook.absences.contains { words.contains($0) }
  }
}
