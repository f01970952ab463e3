import StdConsultation
import StdModel
import StdOffice

extension BlankForm {
  /// The form for the standards that are out for comment; for all of the system where there is no round.
  ///
  /// - Parameter standard: the one that it is for, where each has a form of its own.
  init(_ profile: Profile? = nil, of system: ResolvedSystem, standard: StandardID? = nil) {
    let round = ConsultationRound(system)
    let all = system.system.standards.filter { $0.kind == .standard }.map(\.id)
    let contact = round?.consultation.contact
    self.init(
      profile ?? round?.consultation.form ?? .table,
      standards: (standard.map { [$0] } ?? round.map(\.standards).flatMap { $0.isEmpty ? nil : $0 } ?? all).map { id in
        let metadata = system.system[id].metadata
        return Standard(
          name: metadata.displayNumber, title: metadata.displayTitle, stage: metadata.stage?.value.rawValue ?? "草案")
      }, closes: round?.consultation.closes?.value ?? "",
      contact: [contact?.name, contact?.phone, contact?.email, contact?.address].compactMap(\.self).filter {
        !$0.isEmpty
      },
      fingerprint: round?.fingerprint ?? "")
  }

  /// The forms that a site offers; none without a round.
  static func artifacts(of system: ResolvedSystem) -> [Artifact] {
    guard let round = ConsultationRound(system) else { return [] }
    let form = BlankForm(of: system)
    var files = [
      Artifact(SiteMap.consultationWorkbook, writeXLSX(form.workbook)),
      Artifact(SiteMap.consultationDocument, writeDOCX(form.document)),
    ]
    guard round.consultation.forms == .each else { return files }
    let map = SiteMap(system.numbered)
    for id in round.standards {
      let form = BlankForm(of: system, standard: id)
      files.append(Artifact(map.consultationForm(of: id, "xlsx"), writeXLSX(form.workbook)))
      files.append(Artifact(map.consultationForm(of: id, "docx"), writeDOCX(form.document)))
    }
    return files
  }
}
