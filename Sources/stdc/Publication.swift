import StdConsultation
import StdHTML
import StdModel
import StdOffice
import StdPublish

/// All files of a round of comments: the site, the editions for those who cannot open one, and the sums.
struct Publication {
  /// In the order of their paths.
  let files: [Artifact]

  init(_ site: Site, _ round: ConsultationRound, workers: Int) async {
    let made = await site.units.filter { !$0.isNotice }.parallelMap(workers: workers) { site.render($0) }
    var files = Self.assembled(made.flatMap(\.self))
    let inputs = site.editionInputs
    files += site.pages.printEdition(inputs)
    let alone = site.pages.singleFile(inputs)
    let print = SiteInputs.Download(
      SiteMap.printEdition, title: "打印版", words: "全部征求意见稿在一页上，用浏览器打印或另存为 PDF",
      size: files.first { $0.path == SiteMap.printEdition }?.bytes.count ?? 0)
    // The archive cannot say its own size, so what lies in it does not name it; nor does it hold the single file, which
    // says the same once more.
    let folder = "draft-\(round.fingerprint)/"
    let offline = (files + site.pages.notice([print])).sorted { $0.path < $1.path }
    let archive = writeZip(offline.map { ZipEntry(folder + $0.path.description, $0.bytes) })
    var downloads: [SiteInputs.Download] = []
    if let alone {
      downloads.append(
        SiteInputs.Download(
          SiteMap.singleFile, title: "单文件版", words: "一个网页文件，可用邮件和聊天软件转发，打开即可阅读、填写和导出意见",
          size: alone.bytes.count, name: "征求意见稿-\(round.fingerprint).html"))
      files.append(alone)
    }
    downloads.append(
      SiteInputs.Download(
        SiteMap.offlineArchive, title: "离线包", words: "整个网站，解压后打开 index.html，不需要网络", size: archive.count,
        name: "征求意见稿-\(round.fingerprint).zip"))
    downloads.append(print)
    files.append(Artifact(SiteMap.offlineArchive, archive))
    let sums = { (files: [Artifact]) in
      files.sorted { $0.path < $1.path }.map { "\(sha256($0.bytes))  \($0.path)\n" }.joined()
    }
    downloads.append(
      SiteInputs.Download(
        SiteMap.sums, title: "校验值", words: "全部文件的 SHA-256，收到后用 sha256sum -c SHA256SUMS 核对", size: nil))
    files += site.pages.notice(downloads)
    files.append(Artifact(SiteMap.sums, Array(sums(files).utf8)))
    self.files = files.sorted { $0.path < $1.path }
  }

  /// Files that come in parts, put together.
  private static func assembled(_ artifacts: [Artifact]) -> [Artifact] {
    var parts: [OutputPath: [(part: Int, bytes: [UInt8])]] = [:]
    var whole: [Artifact] = []
    for artifact in artifacts {
      if let part = artifact.part {
        parts[artifact.path, default: []].append((part, artifact.bytes))
      } else {
        whole.append(artifact)
      }
    }
    return whole
      + parts.map { path, parts in Artifact(path, parts.sorted { $0.part < $1.part }.flatMap(\.bytes)) }
  }
}
