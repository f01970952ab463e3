"""Plants known faults in a generated system.

A fault changes a few blocks of one standard (or a line of system.yaml) so that exactly one rule is broken. Its record says
which rule has to report it and where: any of the `places` will do where two places are involved.
"""

import re

import plan
import vocabulary
from writing import LETTERS, Block, reference_key

LEAD_2009 = (
    "下列文件对于本文件的应用是必不可少的。凡是注日期的引用文件，仅注日期的版本适用于本文件。"
    "凡是不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。")


class Draft:
    """A written standard that faults are planted in."""

    def __init__(self, system, standard, blocks):
        self.system, self.standard, self.blocks = system, standard, blocks
        self.cited = system.cited_clauses(standard)
        self.random = system.random(standard, "fault")

    def choose(self, test):
        """A random block that passes the test, or None."""
        found = [block for block in self.blocks if test(block)]
        return found[int(self.random() * len(found))] if found else None

    def with_ref(self, kind, test=lambda ref: True):
        """A block with exactly one mention of a reference of this kind, and the reference."""
        found = [
            (block, text) for block in self.blocks for ref_kind, text in block.refs
            if ref_kind == kind and len(mentions(block.text, text)) == 1 and test(text)
        ]
        return found[int(self.random() * len(found))] if found else (None, None)

    def role(self, role):
        return [block for block in self.blocks if block.role == role]

    def index(self, block):
        return next(place for place, other in enumerate(self.blocks) if other is block)

    def remove(self, block):
        del self.blocks[self.index(block)]

    def insert_behind(self, block, *added):
        place = self.index(block) + 1
        self.blocks[place:place] = added

    def entry(self, number):
        return next(block for block in self.role("reference") if block.at == number)

    def add_entry(self, number, title):
        """A further entry of clause 2, in its place."""
        block = Block(f"{number}　{title}", "reference", number)
        before = [other for other in self.role("reference") if reference_key(other.at) < reference_key(number)]
        self.insert_behind(before[-1] if before else self.role("references-lead")[0], block)
        return block

    def uses(self, number):
        """The blocks outside clause 2 that cite a document."""
        return [block for block in self.blocks if block.role != "reference" and any(
            kind == "cite" and text.startswith(number) for kind, text in block.refs)]

    def untitled(self, count):
        """Subclauses with exactly `count` untitled ones (None: with any number), whose last one nobody cites."""
        groups = {}
        for block in self.role("untitled"):
            groups.setdefault(block.at.rsplit(".", 1)[0], []).append(block)
        mentioned = {text for block in self.blocks for _, text in block.refs} | self.cited
        fit = [
            group for group in groups.values()
            if (count is None or len(group) == count) and group[-1].at not in mentioned and not group[0].at.endswith(".2")
        ]
        return fit[int(self.random() * len(fit))] if fit else None

    def list_of(self, role="item", least=3):
        """The blocks of a list that has no nested items and that nobody cites: its lead-in and its items."""
        lists, current = [], None
        for block in self.blocks:
            if block.role == "lead":
                current = [block]
                lists.append(current)
            elif current is not None and block.role == role:
                current.append(block)
            else:
                if current is not None and block.role in ("item", "subitem", "dash"):
                    lists.remove(current)
                current = None
        mentioned = {text.split(" ")[0] for block in self.blocks for kind, text in block.refs if kind == "item"}
        fit = [found for found in lists if len(found) > least and found[0].at not in mentioned and "阶段" not in found[0].text]
        return fit[int(self.random() * len(fit))] if fit else None


def mentions(text, ref):
    """Where a reference stands in a text, not as a part of a longer number."""
    return [
        found.start() for found in re.finditer(re.escape(ref), text)
        if not re.match(r"[\d.]", text[found.end():found.end() + 1] or " ")
        and not re.match(r"[\d.A-Z]", text[found.start() - 1:found.start()] or " ")
    ]


def replace_ref(block, old, new):
    start = mentions(block.text, old)[0]
    block.text = block.text[:start] + new + block.text[start + len(old):]


# Each fault takes a draft and returns the blocks that may be reported, or None where the standard has no place for it.

def dangling_clause(draft):
    block, ref = draft.with_ref("clause", lambda text: text.count(".") == 1)
    if block:
        replace_ref(block, ref, ref.split(".")[0] + ".29")
        return [block]


def dangling_chapter(draft):
    block, ref = draft.with_ref("clause", lambda text: text.startswith("第"))
    if block:
        replace_ref(block, ref, "第23章")
        return [block]


def dangling_table(draft):
    seen = set()
    for block in draft.blocks:
        for kind, text in block.refs:
            if kind == "table" and text in seen and block.text.count(text) == 1:
                block.text = block.text.replace(text, "表17")
                return [block]
            seen.add(text)


def dangling_annex(draft):
    seen = set()
    for block in draft.blocks:
        for kind, text in block.refs:
            if kind == "annex" and text in seen and block.text.count(text) == 1:
                block.text = block.text.replace(text, "附录H")
                return [block]
            seen.add(text)


def dangling_item(draft):
    block, ref = draft.with_ref("item")
    if block:
        replace_ref(block, ref, ref.split(" ")[0] + " m)")
        return [block]


def foreign_clause(draft):
    block, ref = draft.with_ref("cite", lambda text: text.startswith("Q/") and re.search(r"中\d+\.\d+$", text))
    if block:
        replace_ref(block, ref, ref.rsplit(".", 1)[0] + ".29")
        return [block]


def missing_standard(draft):
    entry = draft.role("reference")[-1]
    uses = draft.uses(entry.at)
    if not entry.at.startswith("Q/") or not uses or " GW " in entry.at or any(kind == "implements" for kind, _ in entry.refs):
        return None
    if draft.standard.implements:
        return None
    series = entry.at.split(" ")[1]
    new = f"{plan.PREFIX} {series} 99{int(draft.random() * 900) + 100}—2024"
    for block in uses + [entry]:
        block.text = re.sub(re.escape(entry.at) + r"(中附录[A-Z]|中[\d.]+|第\d+章)?", new, block.text)
    return uses + [entry]


def repeated_subclause(draft):
    group = draft.untitled(None)
    if group and len(group) > 2:
        last = group[-1]
        last.text = last.text.replace(last.at, group[-2].at, 1)
        return [last, group[-2]]


def gap_in_subclauses(draft):
    group = draft.untitled(None)
    if group and len(group) > 1:
        last = group[-1]
        parent, ordinal = last.at.rsplit(".", 1)
        last.text = last.text.replace(last.at, f"{parent}.{int(ordinal) + 1}", 1)
        return [last]


def lone_subclause(draft):
    group = draft.untitled(2)
    if group and not group[1].refs and "附录" not in group[1].text and not any(
            term in group[1].text for term in own_terms(draft)):
        follow = draft.blocks[draft.index(group[1]) + 1]
        if follow.role in ("note", "example", "footnote"):
            return None
        draft.remove(group[1])
        return [group[0]]


def own_terms(draft):
    return [block.text.split("**")[1] for block in draft.role("term")]


def mixed_subclauses(draft):
    group = draft.untitled(2)
    if group:
        follow = draft.index(group[1]) + 1
        anchor = group[1]
        while draft.blocks[follow].role in ("note", "example", "footnote"):
            anchor = draft.blocks[follow]
            follow += 1
        parent = group[0].at.rsplit(".", 1)[0]
        heading = Block(f"#### {parent}.3 临时安排", "heading", f"{parent}.3")
        modal = "宜" if draft.standard.kind == "指南" else "应"
        draft.insert_behind(anchor, heading, Block(f"临时安排的起止时刻{modal}由值班岗位记录。", "paragraph", f"{parent}.3"))
        return [heading] + group


def hanging_paragraph(draft):
    core = {str(clause.number) for clause in draft.standard.core}
    block = draft.choose(lambda block: block.role == "heading" and str(block.at) in core)
    modal = "宜" if draft.standard.kind == "指南" else "应"
    added = Block(f"各岗位{modal}在每个工作日16:30前核对当日的办理数量。", "hanging", block.at)
    draft.insert_behind(block, added)
    return [added]


def heading_depth(draft):
    block = draft.choose(lambda block: block.role == "heading" and re.match(r"### \d+\.\d+ \S", block.text) and block.at != "3.1")
    block.text = "#" + block.text
    return [block]


def spaced_number(draft):
    block = draft.choose(lambda block: block.role == "untitled")
    if block:
        block.text = block.text.replace(block.at, block.at.replace(".", ". "), 1)
        return [block]


def stop_in_title(draft):
    block = draft.choose(lambda block: block.role == "heading" and re.match(r"### \d+\.\d+ \S", block.text))
    block.text += "。"
    return [block]


def same_title(draft):
    for clause in draft.standard.core:
        if len(clause.subclauses) < 3 or clause.subclauses[0].form in ("steps", "framework") or draft.standard.kind == "规程":
            continue
        first, last = clause.subclauses[0], clause.subclauses[-1]
        if last.form in ("table", "formula", "flow") or any(last.title in block.text for block in draft.blocks if block.at != last.number):
            continue
        blocks = {block.at: block for block in draft.role("heading")}
        blocks[last.number].text = f"### {last.number} {first.title}"
        return [blocks[last.number], blocks[first.number]]


def missing_title(draft):
    core = {clause.number: clause for clause in draft.standard.clauses if clause.role == "core"}
    block = draft.choose(lambda block: block.role == "heading" and block.at in core)
    if draft.standard.kind in ("规程", "指南"):
        return None
    block.text = f"## {block.at}"
    return [block]


def list_end(draft):
    found = draft.list_of()
    if found:
        found[-1].text = found[-1].text[:-1] + "；"
        return [found[-1]]


def list_middle(draft):
    found = draft.list_of()
    if found:
        found[2].text = found[2].text[:-1] + "。"
        return [found[2], found[0]]


def list_gap(draft):
    found = draft.list_of()
    if found:
        last = found[-1]
        last.text = LETTERS[LETTERS.index(last.text[0]) + 1] + last.text[1:]
        return [last]


def one_item(draft):
    found = draft.list_of()
    if found and "下列" in found[0].text and "项内容" not in found[0].text:
        for block in found[2:]:
            draft.remove(block)
        found[1].text = found[1].text[:-1] + "。"
        return found[:2]


def mixed_markers(draft):
    found = draft.list_of(least=4)
    if found:
        found[-1].text = "——" + found[-1].text[3:]
        return [found[-1], found[0]]


def wrong_count(draft):
    block = draft.choose(lambda block: block.role == "lead" and re.search(r"下列\d项内容", block.text))
    if block:
        block.text = re.sub(r"下列(\d)项", lambda found: f"下列{int(found[1]) + 2}项", block.text)
        return [block]


def not_listed(draft):
    entries = [block for block in draft.role("reference") if len(draft.uses(block.at)) == 1]
    entries = [block for block in entries if draft.uses(block.at)[0].role != "terms-lead"]
    if entries and not draft.standard.implements:
        entry = entries[int(draft.random() * len(entries))]
        draft.remove(entry)
        return draft.uses(entry.at)


def not_cited(draft):
    taken = {block.at.split("—")[0] for block in draft.role("reference") + draft.role("bibliography")}
    number, _, title, _ = next(row for row in vocabulary.ADOPTED[2:] if row[0] not in taken)
    return [draft.add_entry(number, title)]


def dated_here_only(draft):
    for entry in draft.role("reference"):
        if "—" in entry.at:
            continue
        year = next(year for number, year, _, _ in vocabulary.ADOPTED if number == entry.at)
        entry.text = entry.text.replace(entry.at, f"{entry.at}—{year}", 1)
        return [entry] + draft.uses(entry.at)


def reference_order(draft):
    entries = draft.role("reference")
    if len(entries) < 4:
        return None
    place = 1 + int(draft.random() * (len(entries) - 2))
    first, second = entries[place - 1], entries[place]
    first.text, second.text, first.at, second.at = second.text, first.text, second.at, first.at
    return [first, second]


def old_lead(draft):
    block = draft.role("references-lead")[0]
    block.text = LEAD_2009
    return [block]


def stop_behind_entry(draft):
    block = draft.choose(lambda block: block.role == "reference")
    block.text += "；"
    return [block]


def narrow_space(draft):
    block = draft.choose(lambda block: block.role == "reference")
    block.text = block.text.replace(block.at + "　", block.at + " ", 1)
    return [block]


def law_listed(draft):
    block = Block("《中华人民共和国中小企业促进法》", "law")
    draft.insert_behind(draft.role("reference")[-1], block)
    return [block]


def entry_twice(draft):
    block = draft.choose(lambda block: block.role == "reference")
    again = Block(block.text, "reference", block.at)
    draft.insert_behind(block, again)
    return [again, block]


def hyphen_year(draft):
    block, ref = draft.with_ref("cite", lambda text: "—" in text)
    if block and block.role != "terms-lead":
        replace_ref(block, ref, ref.replace("—", "-"))
        return [block]


def no_space(draft):
    block, ref = draft.with_ref("cite", lambda text: text.startswith("GB/T"))
    if block:
        replace_ref(block, ref, ref.replace("GB/T ", "GB/T"))
        return [block]


def wide_slash(draft):
    block, ref = draft.with_ref("cite", lambda text: text.startswith("GB/T"))
    if block:
        replace_ref(block, ref, ref.replace("/", "／"))
        return [block]


def short_year(draft):
    block, ref = draft.with_ref("cite", lambda text: re.search(r"—20\d\d", text))
    if block and block.role != "terms-lead":
        replace_ref(block, ref, ref.replace("—20", "—", 1))
        return [block]


def undated_with_clause(draft):
    block, ref = draft.with_ref("cite", lambda text: text.startswith("Q/") and "中" in text)
    if block:
        replace_ref(block, ref, re.sub(r"—\d{4}", "", ref))
        return [block]


def annex_form(draft):
    block = draft.choose(lambda block: block.role == "heading" and block.text.startswith("## 附录") and "性）" in block.text)
    if block:
        block.text = block.text.replace("性）", "性附录）")
        return [block]


def annex_unmentioned(draft):
    if draft.standard.annexes and not draft.standard.annexes[-1][1]:
        name = f"附录{draft.standard.annexes[-1][0]}"
        uses = [block for block in draft.blocks if block.role != "heading" and name in block.text]
        inner = [block for block in draft.blocks if any(kind == "annex-table" and text.startswith(f"表{name[-1]}") for kind, text in block.refs)]
        if len(uses) == 1 and uses[0].text.count(name) == 1 and not inner:
            uses[0].text = uses[0].text.replace(f"的填写示例见{name}。", "采用电子版。")
            uses[0].refs = tuple(ref for ref in uses[0].refs if ref[0] != "annex")
            return [block for block in draft.role("heading") if block.at == name]


def annex_scope(draft):
    block = draft.choose(lambda block: block.role == "heading" and re.match(r"### [A-Z]\.1 ", block.text))
    if block:
        block.text = block.text[:8] + "范围"
        return [block]


def annex_letter(draft):
    if len(draft.standard.annexes) != 2:
        return None
    changed = None
    for block in draft.blocks:
        if "附录B" in block.text or "附录 B" in block.text or re.search(r"[表 ]B\.\d", block.text):
            block.text = re.sub(r"(附录 ?)B", r"\1C", re.sub(r"(?<=[表 ])B(?=\.\d)", "C", block.text))
            if block.text.startswith("## 附录"):
                changed = block
    return [changed] if changed else None


def bibliography_end(draft):
    block = draft.choose(lambda block: block.role == "bibliography")
    if block:
        block.text += "。"
        return [block]


def bibliography_gap(draft):
    entries = draft.role("bibliography")
    if len(entries) > 1:
        entries[-1].text = entries[-1].text.replace(f"[{len(entries)}]", f"[{len(entries) + 1}]")
        return [entries[-1]]


def not_in_bibliography(draft):
    entries = draft.role("bibliography")
    if len(entries) > 1:
        entry = entries[-1]
        draft.remove(entry)
        return [block for block in draft.blocks if ("informative", entry.at) in block.refs]


def bibliography_name(draft):
    block = draft.choose(lambda block: block.role == "heading" and block.text == "## 参考文献")
    if block:
        block.text = "## 参考资料"
        return [block]


def bibliography_first(draft):
    if not draft.standard.annexes or not draft.role("bibliography"):
        return None
    heading = next(block for block in draft.role("heading") if block.at == "bibliography")
    moved = [heading] + draft.role("bibliography")
    for block in moved:
        draft.remove(block)
    annex = next(block for block in draft.role("heading") if str(block.at).startswith("附录"))
    place = draft.index(annex)
    draft.blocks[place:place] = moved
    return [heading] + [block for block in draft.role("heading") if str(block.at).startswith("附录")]


def see_below(draft):
    block = draft.choose(lambda block: block.role == "untitled" and not block.refs and "[^1]" not in block.text)
    if block:
        block.text += "办理顺序见下文。"
        return [block]


def clumsy_form(draft):
    block, ref = draft.with_ref("clause", lambda text: text.count(".") == 1)
    if block:
        replace_ref(block, ref, f"第{ref}条")
        return [block]


def cites_itself(draft):
    found = [
        (block, text) for block in draft.role("untitled") for kind, text in block.refs
        if kind == "clause" and not text.startswith("第") and len(mentions(block.text, text)) == 1
    ]
    if found:
        block, ref = found[int(draft.random() * len(found))]
        replace_ref(block, ref, block.at)
        return [block]


def law_demanded(draft):
    block = draft.choose(lambda block: block.role == "untitled" and not block.refs and "[^1]" not in block.text)
    if block and draft.standard.kind != "指南":
        block.text += "办理过程应符合国家有关法律法规的规定。"
        return [block]


def loose_verb(draft):
    block = draft.choose(lambda block: block.role in ("untitled", "paragraph") and re.search(r"应按(Q/|GB)", block.text))
    if block:
        block.text = re.sub(r"应按(?=Q/|GB)", "应参照", block.text, count=1)
        return [block]


def no_foreword(draft):
    headings = draft.role("heading")
    place = next(index for index, block in enumerate(headings) if block.at == "foreword")
    for block in [headings[place]] + draft.role("foreword"):
        draft.remove(block)
    return [headings[place + 1]]


def reserved_title(draft):
    core = [clause for clause in draft.standard.core if clause.subclauses]
    clause = core[int(draft.random() * len(core))]
    if draft.standard.kind != "规范":
        return None
    block = next(block for block in draft.role("heading") if block.at == clause.number)
    proved = [other for other in draft.role("heading") if other.text.startswith("### ") and other.text.endswith(" " + clause.title)]
    block.text = f"## {clause.number} 规范性引用文件"
    for other in proved:
        other.text = other.text.replace(clause.title, "引用文件")
    return [block]


def contract_terms(draft):
    block = draft.choose(lambda block: block.role == "untitled" and not block.refs and "[^1]" not in block.text)
    if block and draft.standard.kind != "指南":
        block.text += "超过期限未整改的岗位，由服务中心处以罚款。"
        return [block]


def lower_layer(draft):
    """A normative reference from an upper layer to a post standard."""
    if draft.standard.subsystem == "post" or draft.standard.kind == "指南":
        return None
    post = draft.system.standards[-1 - int(draft.random() * 2)]
    if draft.standard.year < post.year:
        return None
    block = draft.choose(lambda block: block.role == "untitled" and not block.refs and "[^1]" not in block.text)
    if block:
        block.text += f"值守岗位的交接应符合{post.number}的规定。"
        block.refs += (("cite", post.number),)
        return [block, draft.add_entry(post.number, post.title)]


def not_adopted(draft):
    """A document from outside that the system has not taken in; each only once, as its absence is told once."""
    if draft.standard.kind == "指南":
        return None
    block = draft.choose(lambda block: block.role == "untitled" and not block.refs and "[^1]" not in block.text)
    document = next(draft.system.not_adopted, None) if block else None
    if document:
        number, title = document
        block.text += f"年度自评应符合{number}的规定。"
        block.refs += (("cite", number),)
        return [block, draft.add_entry(number, title)]


def wrong_category(draft):
    if draft.standard.subsystem != "support":
        return None
    front = draft.role("front")[0]
    front.text = re.sub(r"category: \S+", "category: support/logistics", front.text)
    return [(front, "category:")]


def number_as_another(draft):
    """The number of another standard that nobody cites."""
    other = draft.system.twin_of(draft.standard)
    if other is None:
        return None
    front = draft.role("front")[0]
    front.text = front.text.replace(f"number: {draft.standard.number}", f"number: {other.number}")
    return [(front, "number:"), (other, 2)]


# The rule that has to report each fault; where two rules may be meant, the record names both.
def own_words_for_terms(draft):
    block = draft.choose(lambda block: block.role == "terms-lead" and "以及下列术语和定义适用" in block.text)
    if block:
        block.text = block.text.replace("以及下列术语和定义适用", "术语和下列术语适用")
        return [block]


def definition_with_means(draft):
    block = draft.choose(lambda block: block.role == "definition")
    if block:
        block.text = "指" + block.text
        return [block]


def definition_demands(draft):
    block = draft.choose(lambda block: block.role == "definition")
    if block:
        block.text = "应公示的" + block.text
        return [block]


def english_in_capitals(draft):
    block = draft.choose(lambda block: block.role == "term" and block.text.split("　")[1][0].islower())
    if block:
        chinese, english = block.text.split("　")
        block.text = f"{chinese}　{english[0].upper()}{english[1:]}"
        return [block]


def note_demands(draft):
    block = draft.choose(lambda block: block.role == "note" and block.text.startswith("注：") and not block.refs)
    if block:
        block.text = "注：窗口应公示结果。"
        return [block]


def note_by_another_word(draft):
    block = draft.choose(lambda block: block.role == "note" and block.text.startswith("注："))
    if block:
        block.text = "备" + block.text
        return [block]


def note_without_stop(draft):
    block = draft.choose(lambda block: block.role == "note" and block.text.endswith("。"))
    if block:
        block.text = block.text[:-1]
        return [block]


def colon_in_caption(draft):
    block = draft.choose(lambda block: block.role in ("table-caption", "figure-caption") and "　" in block.text)
    if block:
        block.text = block.text.replace("　", "：", 1)
        return [block]


def empty_cell(draft):
    block = draft.choose(lambda block: block.role == "table" and not block.at.startswith(tuple(LETTERS)))
    if block:
        lines = block.text.split("\n")
        cells = lines[-1].split("|")
        cells[-2] = " "
        lines[-1] = "|".join(cells)
        block.text = "\n".join(lines)
        return [(block, lines[-1])]


def unexplained_symbol(draft):
    formula = draft.choose(lambda block: block.role == "formula")
    if formula:
        block = draft.blocks[draft.index(formula) + 3]
        draft.remove(block)
        return [formula]


FAULTS = [
    ("GBT1.1-XRF-01", dangling_clause), ("GBT1.1-XRF-01", dangling_chapter), ("GBT1.1-XRF-01", dangling_table),
    ("GBT1.1-XRF-01", dangling_annex), ("GBT1.1-XRF-01", dangling_item), ("GBT1.1-XRF-01", foreign_clause),
    ("SYS-29", missing_standard), (("SYS-27", "NUM-08"), number_as_another), ("GBT1.1-LVL-05", repeated_subclause),
    ("GBT1.1-LVL-05", gap_in_subclauses), ("GBT1.1-LVL-10", hanging_paragraph), ("GBT1.1-LST-03", list_end),
    ("GBT1.1-REF-04", not_listed), ("GBT1.1-REF-05", not_cited), ("NUM-01", hyphen_year), ("GBT1.1-LVL-04", lone_subclause),
    ("GBT1.1-LVL-06", mixed_subclauses), ("GBT1.1-LVL-11", heading_depth), ("GBT1.1-LVL-15", spaced_number),
    ("GBT1.1-LVL-16", stop_in_title), ("GBT1.1-LVL-16", same_title), ("GBT1.1-LVL-02", missing_title),
    ("GBT1.1-LST-02", list_middle), ("GBT1.1-LST-06", list_gap), ("GBT1.1-LST-08", one_item), (("GBT1.1-LST-07", "GBT1.1-LST-01"), mixed_markers),
    ("GBT1.1-LST-10", wrong_count), ("GBT1.1-REF-06", dated_here_only), ("GBT1.1-REF-09", reference_order),
    ("GBT1.1-REF-02", old_lead), ("GBT1.1-REF-07", stop_behind_entry), ("GBT1.1-REF-08", narrow_space),
    ("GBT1.1-REF-12", law_listed), ("GBT1.1-REF-15", entry_twice), ("NUM-02", no_space), ("NUM-07", wide_slash),
    ("NUM-03", short_year), (("GBT1.1-CIT-02", "GBT1.1-REF-06"), undated_with_clause), ("GBT1.1-ANX-02", annex_form),
    ("GBT1.1-ANX-03", annex_unmentioned), ("GBT1.1-ANX-07", annex_scope), ("GBT1.1-ANX-01", annex_letter),
    ("GBT1.1-BIB-02", bibliography_end), ("GBT1.1-BIB-02", bibliography_gap), ("GBT1.1-BIB-03", not_in_bibliography),
    ("GBT1.1-ELM-03", bibliography_name), ("GBT1.1-ELM-04", bibliography_first), ("GBT1.1-XRF-02", see_below),
    ("GBT1.1-XRF-03", clumsy_form), ("GBT1.1-XRF-07", cites_itself), ("GBT1.1-CIT-05", law_demanded),
    ("GBT1.1-CIT-08", loose_verb), ("GBT1.1-ELM-01", no_foreword), (("GBT1.1-ELM-12", "GBT1.1-ELM-02"), reserved_title),
    ("GBT1.1-ELM-10", contract_terms), ("SYS-30", lower_layer), ("SYS-28", not_adopted),
    ("STDC-CFG-03", wrong_category), ("GBT1.1-TRM-01", own_words_for_terms), ("GBT1.1-TRM-07", definition_with_means),
    ("GBT1.1-TRM-06", definition_demands), ("GBT1.1-TRM-05", english_in_capitals), ("GBT1.1-NOTE-02", note_demands),
    ("GBT1.1-NOTE-01", note_by_another_word), ("GBT1.1-NOTE-04", note_without_stop),
    (("GBT1.1-TAB-04", "GBT1.1-FIG-07"), colon_in_caption), ("GBT1.1-TAB-06", empty_cell),
    ("GBT1.1-FML-02", unexplained_symbol),
]


class Planted:
    """A planted fault: what was done, the rules one of which has to report it, and the places where."""

    def __init__(self, kind, rules, standard, places):
        self.kind, self.rules, self.standard, self.places = kind, rules, standard, places

    def record(self, path_of, lines_of):
        """The JSON of it; `lines_of` says at which line each block of the standard starts."""
        places = []
        for place in self.places:
            if isinstance(place, Block):
                places.append({"file": path_of(self.standard), "line": lines_of(place)})
            elif isinstance(place[0], Block):
                block, key = place
                offset = next(number for number, line in enumerate(block.text.split("\n")) if line.startswith(key))
                places.append({"file": path_of(self.standard), "line": lines_of(block) + offset})
            else:
                places.append({"file": path_of(place[0]), "line": place[1]})
        first = places[0]
        return {"kind": self.kind, "rule": self.rules[0], "rules": self.rules, "file": first["file"], "line": first["line"],
                "places": places}


def plant(system, count, write):
    """Plants `count` faults, each in a standard of its own; gives the changed standards and what was planted.

    `write` makes the blocks of a standard. The kinds of fault take turns, the standards are taken far apart.
    """
    ordinary = [standard for standard in system.standards if standard.role == "ordinary"]
    if count > len(ordinary) * 3 // 4:
        raise SystemExit(f"generate: a system of {system.count} has room for {len(ordinary) * 3 // 4} faults")
    stride = next(step for step in range(7919, 8000, 2) if len(ordinary) % step)
    free = [ordinary[place * stride % len(ordinary)] for place in range(len(ordinary))]
    changed, planted, turn = {}, [], 0
    while len(planted) < count:
        rules, fault = FAULTS[turn % len(FAULTS)]
        turn += 1
        if turn > count * 3 + len(FAULTS):
            raise SystemExit(f"generate: only {len(planted)} faults found a place")
        for standard in free[:60]:
            draft = Draft(system, standard, write(standard))
            places = fault(draft)
            if places:
                free.remove(standard)
                changed[standard.index] = draft.blocks
                rules = [rules] if isinstance(rules, str) else list(rules)
                planted.append(Planted(fault.__name__.replace("_", "-"), rules, standard, places))
                break
    return changed, planted
