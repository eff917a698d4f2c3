import PolicyText

/// The numbers by which a policy's text names its attachments: 附件 1.
struct AttachmentNumbers {
  /// The index of each attachment by its number.
  private(set) var numbers: [Int: Int] = [:]

  /// Numbers attachments: by what each says of itself, else by the list at the end of the policy's text, else by order.
  ///
  /// - Parameters:
  ///   - attachments: The titles and texts of the attachments, in their order.
  ///   - parent: The policy they belong to.
  init(_ attachments: [(title: String, document: PolicyDocument)], of parent: PolicyDocument) {
    let listed = Dictionary(parent.listedAttachments.map { (AttachmentNumbers.key($0.title), $0.number) }) { first, _ in
      first
    }
    var rest: [Int] = []
    for (index, attachment) in attachments.enumerated() {
      let number = attachment.document.attachmentNumber ?? listed[AttachmentNumbers.key(attachment.title)]
      if let number, numbers[number] == nil { numbers[number] = index } else { rest.append(index) }
    }
    var next = 1
    for index in rest {
      while numbers[next] != nil { next += 1 }
      numbers[next] = index
    }
  }

  /// A title as it is compared: without white space and 《》.
  private static func key(_ title: String) -> String { title.filter { !$0.isWhitespace && !"《》".contains($0) } }
}
