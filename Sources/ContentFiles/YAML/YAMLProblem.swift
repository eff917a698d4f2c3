/// Returns a YAML parser's problem in Chinese, nil if its words are not known.
///
/// The words are those of libyaml's scanner and parser, which are the same in all its versions.
///
/// - Parameter problem: The problem in the parser's words.
/// - Returns: The fault in words that fit into brackets.
func chineseProblem(_ problem: String) -> String? { problems.first { problem.contains($0.words) }?.chinese }

private let problems: [(words: String, chinese: String)] = [
  ("mapping values are not allowed", "这里不能再有冒号；上一行的冒号后可能少了空格，或这一行的文字要加引号"),
  ("mapping keys are not allowed", "这里不能写键"),
  ("block sequence entries are not allowed", "这里不能写以 - 开头的条目"),
  ("could not find expected ':'", "缺少冒号"),
  ("tab character", "用了制表符（Tab）缩进，应改用空格"),
  ("cannot start any token", "有不能放在开头的字符，文字要加引号"),
  ("unexpected end of stream", "引号没有闭合"),
  ("unexpected document indicator", "引号没有闭合"),
  ("unknown escape character", "双引号内的反斜线之后有不认识的字符"),
  ("hexdecimal number", "双引号内的反斜线之后应是十六进制数字"),
  ("Unicode character escape", "双引号内的反斜线之后不是有效的字符编码"),
  ("expected comment or line break", "| 或 > 之后应换行再写内容"),
  ("indentation indicator", "| 或 > 之后的缩进数字有误"),
  ("alphabetic or numeric character", "& 或 * 之后应是名称，文字要加引号"),
  ("tag", "不支持以感叹号开头的标签，文字要加引号"),
  ("did not find expected '!'", "不支持以感叹号开头的标签，文字要加引号"),
  ("directive", "不支持以 % 开头的指令，文字要加引号"),
  ("digit or '.'", "不支持以 % 开头的指令，文字要加引号"),
  ("incompatible YAML document", "不支持以 % 开头的指令，文字要加引号"),
  ("expected node content", "这里缺少内容"),
  ("expected key", "缩进不一致，或这里应是一个键"),
  ("expected '-' indicator", "缩进不一致，或列表的条目没有以 - 开头"),
  ("',' or ']'", "方括号没有闭合，或缺少逗号"),
  ("',' or '}'", "花括号没有闭合，或缺少逗号"),
  ("<document start>", "前面的内容到这里已经结束，其后还有多余的文字"),
  ("control characters", "有控制字符"),
]
