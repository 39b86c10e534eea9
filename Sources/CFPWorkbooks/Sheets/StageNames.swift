import CFPAuditing
import CFPFootprints

private let stageNames: [LifeCycleStage: Message] = [
  .rawMaterialAcquisition: Message(zh: "原材料获取", en: "raw material acquisition"),
  .rawMaterialTransport: Message(zh: "原材料运输", en: "raw material transport"),
  .production: Message(zh: "生产", en: "production"),
  .packaging: Message(zh: "包装", en: "packaging"),
  .storage: Message(zh: "仓储", en: "storage"),
  .distribution: Message(zh: "分销运输", en: "distribution"),
  .installation: Message(zh: "安装", en: "installation"),
  .use: Message(zh: "使用", en: "use"),
  .maintenance: Message(zh: "维护", en: "maintenance"),
  .endOfLife: Message(zh: "废弃处置", en: "end of life"),
  .beyondBoundary: Message(zh: "边界之外", en: "beyond the boundary"),
  .combined: Message(zh: "合并", en: "combined"),
  .other: Message(zh: "其他", en: "other"),
]

/// A life-cycle stage for people; of one that stands for several, its parts.
func stageName(_ stage: LifeCycleStage, _ parts: [LifeCycleStage] = []) -> Message {
  let names = (stage == .combined && !parts.isEmpty ? parts : [stage]).compactMap { stageNames[$0] }
  return Message(zh: names.map(\.zh).joined(separator: "＋"), en: names.map(\.en).joined(separator: " + "))
}
