internal import BilanExport
internal import BilanImport
public import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What a form asks people for, and what they answered.
public struct AskedForm: Sendable {
  /// In the order of the form.
  public var asked: [FormAnswers.Asked]
  public var answers: FormAnswers
  /// By which it is seen that the file was changed meanwhile.
  public var fileHash: String?
}

extension ProjectFolder {
  /// The path of `reponses.yaml`.
  public var answerFile: String { file(AnswerFile.name) }

  /// What a form asks for about a period, with the answers that are kept.
  ///
  /// - Throws: `Failure`, also where anything is wrong with the file of answers.
  public func asked(by form: String, of period: Period) throws -> AskedForm {
    let form = try self.form(named: form).form
    return AskedForm(asked: form.asked, answers: try answers(of: form, period), fileHash: SheetFile.hash(of: answerFile))
  }

  /// Keeps answers: they fill every report of this form and period from now on.
  ///
  /// - Parameter hash: Of the file as it was when the answers were given.
  /// - Returns: False where the file was changed since: nothing was kept.
  /// - Throws: `Failure`.
  public func keep(_ answers: FormAnswers, of form: String, _ period: Period, ifStill hash: String?, _ language: Language) throws -> Bool {
    let form = try self.form(named: form).form
    guard SheetFile.hash(of: answerFile) == hash else { return false }
    // What is wrong with it is said before anything is written over.
    _ = try self.answers(of: form, period)
    let old = hash == nil ? "" : String(decoding: SheetFile.bytes(of: answerFile).bytes ?? [], as: UTF8.self)
    let text: String
    do throws(AnswerFile.Unsuitable) { text = try AnswerFile.text(old, putting: answers, of: scope(form, period), language) } catch {
      let reason = Localized(
        fr: "sa forme ne le permet pas ; écrivez-y à la main", nl: "de vorm laat het niet toe; schrijf er met de hand in",
        en: "its form does not allow it; write in it by hand")
      throw Failure(.cannotWrite, at: answerFile, ["reason": .localized(reason)], kind: .file)
    }
    do throws(ExportError) { try AtomicFile.write(text, to: answerFile) } catch { throw Failure(error, writing: answerFile) }
    return true
  }

  /// The answers that are kept; none where there is no file.
  func answers(of form: Form, _ period: Period) throws -> FormAnswers {
    // What stands there and cannot be read is no absence: a folder, a link that leads nowhere, a file of somebody else's.
    guard isSomething(at: answerFile) else { return FormAnswers() }
    let read = AnswerFile(reading: answerFile, of: scope(form, period))
    guard !read.diagnostics.contains(where: { $0.problem.severity == .error }) else {
      throw Failure(read.diagnostics, kind: read.diagnostics.contains { $0.problem == .unreadableFile } ? .file : .data)
    }
    return read.answers
  }

  private func scope(_ form: Form, _ period: Period) -> AnswerFile.Scope {
    let codes = project.periods.map(\.code.text)
    return AnswerFile.Scope(
      form: form, period: period.code, forms: forms().map(\.name), periods: codes.contains(period.code.text) ? codes : codes + [period.code.text])
  }
}

private func isSomething(at path: String) -> Bool {
  var facts = stat()
  return lstat(path, &facts) == 0 || errno != ENOENT
}
