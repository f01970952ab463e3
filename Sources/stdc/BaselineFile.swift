import StdModel
import StdPublish
import StdReports

/// The list of known findings on the disk.
enum BaselineFile {
  static func read(_ path: String) throws -> Baseline {
    let bytes: [UInt8]
    do {
      bytes = try PlainFile.read(path)
    } catch {
      throw Failure(
        zh: "无法读取 \(path)：\(error.message.zh)；stdc check --write-baseline 生成这样的清单",
        en: "cannot read \(path): \(error.message.en); stdc check --write-baseline makes such a list")
    }
    guard let baseline = Baseline(String(decoding: bytes, as: UTF8.self)) else {
      throw Failure(zh: "\(path) 不是 stdc 的问题清单", en: "\(path) is no list of findings of stdc")
    }
    return baseline
  }

  static func write(_ baseline: Baseline, to path: String, _ general: GeneralOptions) throws {
    do {
      try PlainFile.write(Array(baseline.text.utf8), to: path)
    } catch {
      throw Failure(
        zh: "无法写入 \(path)：\(error.message.zh)", en: "cannot write \(path): \(error.message.en)")
    }
    let words = Bilingual(
      zh: "\(path) 记下了 \(baseline.count) 个问题", en: "\(baseline.count) findings are noted in \(path)")
    StandardStream.output.writeLine(words[general.language])
  }

  static func tellGone(_ count: Int, in path: String, _ general: GeneralOptions) {
    let words = Bilingual(
      zh: "\(path) 中有 \(count) 个问题已不存在，可用 --write-baseline 更新",
      en: "\(count) findings of \(path) are gone; --write-baseline brings it up to date")
    StandardStream.output.writeLine(words[general.language])
  }
}
