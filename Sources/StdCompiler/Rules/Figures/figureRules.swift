/// Figures (图); GB/T 1.1—2020, 9.7.
///
/// There is no GBT1.1-FIG-08: stdc does not look into pictures.
let figureRules: [any Rule.Type] = [
  FigureHasNumber.self,
  FigureNumbers.self,
  FigureMentioned.self,
  FigureTitles.self,
  FigureOrder.self,
  SubfigureNumbers.self,
  FigureCaption.self,
  TextInFigure.self,
  FigureNameInText.self,
  FigureThere.self,
]
