/// Words that clerks write for something that a register says with one word only.
package enum ClerksWords {
  /// The words for all units; none of them may be used in a list or be a unit's alias.
  package static let forAll: Set = ["全部", "全体", "全员", "全到", "均到", "各单位", "所有单位", "全部单位"]
  /// The words for an event that did not happen, where only 无 says so.
  package static let forNone: Set = [
    "没有", "暂无", "没", "未发生", "没有发生", "未发现", "没有发现", "未出现", "没有出现", "不存在", "无此情况", "没有此情况", "无此类情况", "无此事项",
    "无情况", "无记录", "没有记录", "无登记", "无发生", "均无", "都没有", "全无", "否", "零", "0", "none", "no", "/", "-", "—", "——",
  ]
}
