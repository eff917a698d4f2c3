/// The Han characters for which PDF files write radicals, U+2E80–2FDF (Unicode, `EquivalentUnifiedIdeograph.txt`).
package enum Radicals {
  /// The first code point of the two blocks.
  private static let first: UInt32 = 0x2E80
  /// The character that each code point stands for, or 〓 if there is none.
  private static let characters = Array(
    ("〓厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵〓旡日月歺母民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨"
      + "青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟〓〓〓〓〓〓〓〓〓〓〓〓一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工"
      + "己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛"
      + "舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠〓〓〓〓〓〓〓〓〓〓").unicodeScalars.map {
        $0
      })

  /// Returns the character that a radical stands for, or nil for anything else.
  package static func character(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar.value >= first, scalar.value < first + UInt32(characters.count) else { return nil }
    let character = characters[Int(scalar.value - first)]
    return character == "〓" ? nil : character
  }
}
