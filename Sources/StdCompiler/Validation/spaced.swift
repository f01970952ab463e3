/// A name between Chinese words: Latin letters and digits stand apart from them, Han characters and marks such as 《 do
/// not.
func spaced(_ name: some StringProtocol) -> String { (name.first?.isASCII == true ? " " : "") + opening(name) }

/// A name at the start of a Chinese sentence.
func opening(_ name: some StringProtocol) -> String { String(name) + (name.last?.isASCII == true ? " " : "") }
