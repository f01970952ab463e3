@testable import StdOffice
import Testing

@Suite("Mails")
struct MailMessageTests {
  @Test("A mail with words in GBK and an attachment under a Chinese name")
  func attachment() throws {
    let mail = try #require(
      MailMessage(
        Array(
          """
          From: =?gbk?B?us65pA==?= <he@example.org>\r
          Subject: =?UTF-8?Q?=E6=84=8F=E8=A7=81?=\r
           =?UTF-8?B?6KGo?=\r
          Date: Fri, 03 Apr 2026 09:12:00 +0800\r
          MIME-Version: 1.0\r
          Content-Type: multipart/mixed;\r
           boundary="b=1"\r
          \r
          --b=1\r
          Content-Type: text/plain; charset=gbk\r
          Content-Transfer-Encoding: base64\r
          \r
          0uK8+7z7uL28/qGj\r
          --b=1\r
          Content-Type: application/octet-stream; name="=?utf-8?B?6KGoLmNzdg==?="\r
          Content-Disposition: attachment; filename*=UTF-8''%E8%A1%A8.csv\r
          Content-Transfer-Encoding: quoted-printable\r
          \r
          =E7=AB=A0,=E6=84=8F=\r
          =E8=A7=81\r
          --b=1--\r

          """.utf8)))
    #expect(mail.from == "何工 <he@example.org>" && mail.subject == "意见表" && mail.date == "2026-04-03")
    #expect(mail.text == "意见见附件。" && mail.attachments.map(\.name) == ["表.csv"])
    #expect(String(decoding: mail.attachments[0].bytes, as: UTF8.self) == "章,意见\r\n")
  }

  @Test("Pages become lines, and what is no mail is none")
  func others() throws {
    let mail = try #require(
      MailMessage(
        Array(
          "From: a@example.org\nDate: 1 Mar 2026 08:00:00 +0800\nContent-Type: text/html\n\n<style>p{}</style><p>1、5.2 改&lt;1日&gt;</p><p>2、删</p>"
            .utf8)))
    #expect(mail.text.split(separator: "\n") == ["1、5.2 改<1日>", "2、删"] && mail.date == "2026-03-01")
    #expect(MailMessage(Array("发件人：周工\n\n意见".utf8)) == nil && MailMessage([]) == nil)
    // Cut off anywhere, it is read to its end or not at all.
    let bytes = Array("From: a\nDate: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nwords\n--x--\n".utf8)
    for end in bytes.indices { _ = MailMessage(Array(bytes[..<end])) }
  }
}
