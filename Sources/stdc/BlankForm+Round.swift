import StdConsultation
import StdModel
import StdOffice

extension BlankForm {
  /// The form for the standards that are out for comment; for all of the system where there is no round.
  init(_ profile: Profile? = nil, of system: ResolvedSystem) {
    let round = ConsultationRound(system)
    let all = system.system.standards.filter { $0.kind == .standard }.map(\.id)
    let asked = round.map { $0.consultation.form == .table ? Profile.table : .blocks }
    let contact = round?.consultation.contact
    self.init(
      profile ?? asked ?? .table,
      standards: (round.map(\.standards).flatMap { $0.isEmpty ? nil : $0 } ?? all).map { id in
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
    guard ConsultationRound(system) != nil else { return [] }
    let form = BlankForm(of: system)
    return [
      Artifact(SiteMap.consultationWorkbook, writeXLSX(form.workbook)),
      Artifact(SiteMap.consultationDocument, writeDOCX(form.document)),
    ]
  }
}
