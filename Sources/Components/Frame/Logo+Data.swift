import FoundationEssentials
import SiteContent

extension Logo {
  /// The picture as a data URL (RFC 2397).
  var dataAddress: String { "data:\(mediaType);base64,\(Data(bytes).base64EncodedString())" }

  private var mediaType: String {
    switch ending {
    case "jpg": "image/jpeg"
    case "svg": "image/svg+xml"
    default: "image/\(ending)"
    }
  }
}
