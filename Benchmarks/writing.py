"""Writes one planned standard as Markdown in the source form of stdc.

A standard is made as a list of blocks, each a paragraph, heading, table or figure in the lines that it will have. Planting a
fault means changing one of these blocks, so its line is known.
"""

import re

import plan
import vocabulary

LETTERS = "abcdefghijklmn"
SLOT = re.compile(r"\{(\w+)\}")
GIVEN = {"ref", "topic", "term", "count"}

FOREWORD = [
    "本文件按照GB/T 1.1—2020《标准化工作导则 第1部分：标准化文件的结构和起草规则》的规定起草。",
    "请注意本文件的某些内容可能涉及专利。本文件的发布机构不承担识别专利的责任。",
    f"本文件由{plan.ORGANISATION}提出并归口。", f"本文件起草单位：{plan.ORGANISATION}。", "本文件主要起草人：示例编写组。", "本文件为首次发布。",
]
REFERENCE_LEAD = (
    "下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。其中，注日期的引用文件，仅该日期对应的版本适用于本文件；"
    "不注日期的引用文件，其最新版本（包括所有的修改单）适用于本文件。")
ADOPTED_TITLES = {number: title for number, _, title, _ in vocabulary.ADOPTED}
ADOPTED_TITLES.update({f"{number}—{year}": title for number, year, title, _ in vocabulary.ADOPTED})


class Block:
    """A block of the source: `role` says what it is, `at` where it belongs, `refs` which references it holds."""

    __slots__ = ("text", "role", "at", "refs")

    def __init__(self, text, role, at=None, refs=()):
        self.text, self.role, self.at, self.refs = text, role, at, refs


class Pattern:
    """A sentence pattern taken apart: literal text with the places that words from the pools go to."""

    __slots__ = ("literals", "slots", "pools")
    known = {}

    def __init__(self, text):
        parts = SLOT.split(text)
        self.literals = parts[0::2]
        counts, self.slots = {}, []
        for name in parts[1::2]:
            if name in GIVEN:
                self.slots.append((name, None))
            else:
                self.slots.append((name, counts.get(name, 0)))
                counts[name] = counts.get(name, 0) + 1
        self.pools = [(name, vocabulary.POOLS[name], count) for name, count in counts.items()]

    @classmethod
    def of(cls, text):
        pattern = cls.known.get(text)
        if pattern is None:
            pattern = cls.known[text] = cls(text)
        return pattern


def recommended(patterns):
    """The patterns as recommendations: 宜 for 应."""
    return [pattern.replace("应", "宜") for pattern in patterns]


RECOMMENDATIONS = recommended(vocabulary.REQUIREMENTS)
RECOMMENDED_TAILS = recommended(vocabulary.TAILS)
RECOMMENDED_REFERRING = recommended(vocabulary.REFERRING)
RECOMMENDED_TERM_USES = recommended(vocabulary.TERM_USES)
CONTENT_LEADS = [vocabulary.CONTENT_LEADS, recommended(vocabulary.CONTENT_LEADS)]
ITEM_LEADS = [vocabulary.LEADS, ["{topic}宜按下列方式进行：", "{task}宜按下列方式进行：", "{event}后，{task}宜按下列方式进行："]]


class Writer:
    def __init__(self, system, standard):
        self.system, self.standard = system, standard
        self.random = system.random(standard, "write")
        self.blocks = []
        self.is_guidance = standard.kind == "指南"
        self.tables = self.figures = self.formulas = 0
        self.introduced = []  # tables, figures, formulas and annexes that stood in the text so far, as they are referred to
        self.waiting = {}  # place -> references that go there
        self.internal = 0
        self.has_footnote = False
        self.said = {}  # pattern -> the words with which each sentence of it was said

    # Sentences

    def say(self, text, ref=None, topic=None, term=None, count=None):
        """One sentence of the pattern with words from the pools."""
        pattern = Pattern.of(text)
        chosen = self.choose(pattern)
        # What was said before, or with one other word, would be said twice.
        for _ in range(8):
            words = [word for name in chosen for word in chosen[name]]
            earlier = self.said.setdefault(text, [])
            if not any(sum(one == other for one, other in zip(words, said)) >= min(len(words), max(1, len(words) - 1)) for said in earlier):
                break
            chosen = self.choose(pattern)
        self.said[text].append([word for name in chosen for word in chosen[name]])
        given = {"ref": ref, "topic": topic, "term": term, "count": count}
        parts = [pattern.literals[0]]
        for (name, place), literal in zip(pattern.slots, pattern.literals[1:]):
            parts.append(given[name] if place is None else chosen[name][place])
            parts.append(literal)
        return "".join(parts)

    def choose(self, pattern):
        """Words from the pools for the slots of a pattern."""
        random, chosen = self.random, {}
        for name, pool, wanted in pattern.pools:
            size = len(pool)
            start = int(random() * size)
            if wanted == 1:
                chosen[name] = (pool[start],)
            else:
                step = 1 + int(random() * ((size - 1) // wanted))
                chosen[name] = [pool[(start + step * place) % size] for place in range(wanted)]
        return chosen

    def pick(self, items):
        return items[int(self.random() * len(items))]

    def block(self, text, role="paragraph", at=None, refs=()):
        block = Block(text, role, at, refs)
        self.blocks.append(block)
        return block

    def heading(self, level, text, at=None):
        self.block("#" * level + " " + text, "heading", at)

    # The whole

    def write(self):
        standard = self.standard
        self.front_matter()
        self.heading(2, "前言", "foreword")
        for text in FOREWORD:
            self.block(text, "foreword")
        self.heading(2, "1 范围", 1)
        self.block(self.scope(), "scope")
        use = self.pick(vocabulary.SCOPE_USES)
        self.block(f"本文件适用于{plan.ORGANISATION}（以下简称“服务中心”）{standard.subject}{use}。", "scope")
        self.heading(2, "2 规范性引用文件", 2)
        if standard.role == "terms":
            self.block("本文件没有规范性引用文件。", "references-none")
        else:
            self.references()
        self.heading(2, "3 术语和定义", 3)
        if standard.role == "terms":
            self.system_terms()
            return self.blocks
        self.terms()
        self.plan_references()
        for clause in standard.clauses:
            self.clause(clause)
        for letter, is_normative in standard.annexes:
            self.annex(letter, is_normative)
        if standard.informative:
            self.heading(2, "参考文献", "bibliography")
            for place, number in enumerate(self.bibliography()):
                self.block(f"[{place + 1}]　{number}　{ADOPTED_TITLES[number]}", "bibliography", number)
        return self.blocks

    def front_matter(self):
        standard = self.standard
        lines = [
            "---", f"number: {standard.number}", f"title: {standard.title}", f"title-en: {standard.title_en}",
            f"kind: {standard.kind}", f"category: {standard.category}", "stage: 发布稿",
            "ics: " + ("01.040.03" if standard.role == "terms" else "03.080.20"),
            "ccs: " + ("A 22" if standard.role == "terms" else "A 16"),
            f"issued: {standard.year}-03-01", f"effective: {standard.year}-04-01", f"issuer: {plan.ORGANISATION}",
            f"proposer: {plan.ORGANISATION}", f"under: {plan.ORGANISATION}", f"drafters: [{plan.ORGANISATION}]",
            "authors: [示例编写组]",
        ]
        if standard.implements:
            entries = [f"{{standard: {target.number}, clauses: [{', '.join(clauses)}]}}" for target, clauses in standard.implements]
            lines.append(f"implements: [{', '.join(entries)}]")
        self.block("\n".join(lines + ["---"]), "front")

    def scope(self):
        standard, subject = self.standard, self.standard.subject
        if standard.role == "terms":
            titles = [title for title, _ in vocabulary.SYSTEM_TERMS]
            return f"本文件界定了{subject}的{'、'.join(titles)}。"
        if standard.kind == "规程":
            return f"本文件确立了{subject}的总体原则和程序，规定了{subject}的程序指示和转换条件，描述了{subject}的追溯方法。"
        titles = [clause.title for clause in standard.clauses if clause.role not in ("verification", "guidance-general")]
        if standard.kind == "指南":
            return f"本文件提供了{subject}的总则、{'、'.join(titles[:-1])}以及{titles[-1]}的指导和建议。"
        if standard.kind == "规范":
            titles[0] = "总体要求"
        return f"本文件规定了{subject}的{'、'.join(titles[:-1])}和{titles[-1]}的要求，描述了对应的证实方法。"

    def references(self):
        titles = {}
        for cite in self.standard.cites:
            titles[cite.number] = cite.standard.title if cite.standard else ADOPTED_TITLES[cite.number]
        if self.system.has_terms:
            terms = self.system.standards[0]
            titles[terms.number] = terms.title
        self.block(REFERENCE_LEAD, "references-lead")
        for number in sorted(titles, key=reference_key):
            self.block(f"{number}　{titles[number]}", "reference", number)

    def terms(self):
        """Clause 3: the lead-in and two or three own terms."""
        if self.system.has_terms:
            terms = self.system.standards[0].number
            self.block(f"{terms}界定的以及下列术语和定义适用于本文件。", "terms-lead", refs=(("cite", terms),))
        else:
            self.block("下列术语和定义适用于本文件。", "terms-lead")
        self.own_terms = []
        entries = plan.sample(vocabulary.TERMS, 2 + (self.random() < 0.4), self.random)
        for place, (suffix, english, definition) in enumerate(entries):
            term = self.standard.subject + suffix
            self.heading(3, f"3.{place + 1}", f"3.{place + 1}")
            head = self.standard.title_en.split(" ", 2)[2] if self.standard.kind != "指南" else self.standard.title_en.split(" ", 2)[2]
            self.block(f"**{term}**　{lower_first(self.subject_en())} {english}", "term")
            text = self.say(definition)
            if place and self.random() < 0.5:
                text = text.replace("受理总件数", f"{self.own_terms[0]}（3.1）载明的受理总件数")
                if "（3.1）" in text:
                    self.internal += 1
            self.block(text + "。", "definition")
            self.own_terms.append(term)

    def subject_en(self):
        """The English subject: what stands in the English title behind the word for the kind."""
        title = self.standard.title_en
        for word in ("Specification for work of ", "Specification for ", "Code of practice for ", "Guidelines for "):
            if title.startswith(word):
                return title[len(word):]
        return title

    def system_terms(self):
        self.block("下列术语和定义适用于本文件。", "terms-lead")
        numbers = {}
        for group, (_, entries) in enumerate(vocabulary.SYSTEM_TERMS):
            for place, (term, _, _) in enumerate(entries):
                numbers[term] = f"3.{group + 1}.{place + 1}"
        for group, (title, entries) in enumerate(vocabulary.SYSTEM_TERMS):
            self.heading(3, f"3.{group + 1} {title}", f"3.{group + 1}")
            for term, english, definition in entries:
                self.heading(4, numbers[term], numbers[term])
                self.block(f"**{term}**　{english}", "term")
                self.block(SLOT.sub(lambda found: f"{found[1]}（{numbers[found[1]]}）", definition) + "。", "definition")

    # References

    def plan_references(self):
        """Spreads citations and internal references over the untitled subclauses and paragraphs that are to come."""
        places = [
            (sub.number, ordinal)
            for clause in self.standard.core for sub in clause.subclauses
            if sub.form in ("paras", "single", "step")
            for ordinal in ((1, 2) if sub.form == "step" else range(sub.count))
        ]
        plain_internal = {"规程": 18, "规范": 12, "指南": 24, "工作": 12}[self.standard.kind]
        wanted = list(self.standard.cites) + [None] * plain_internal
        order = plan.sample(places, len(places), self.random)
        for place, ref in enumerate(plan.sample(wanted, len(wanted), self.random)):
            self.waiting.setdefault(order[place % len(order)], []).append(ref)
        # The annexes and own terms are brought in by fixed places, early enough for later references.
        annexes = self.standard.annexes
        self.annex_places = {places[0]: annexes[:1], places[len(places) // 2]: annexes[1:]}
        self.term_places = {}
        uses = [term for term in self.own_terms for _ in range(2)]
        for place, term in enumerate(uses):
            self.term_places.setdefault(places[1 + (len(places) - 2) * place // len(uses)], []).append(term)
        noted = [sub.number for clause in self.standard.core for sub in clause.subclauses if sub.form == "paras"]
        noted = noted or [sub.number for clause in self.standard.core for sub in clause.subclauses if sub.form == "step"]
        numbers = self.bibliography()
        self.note_places = {noted[(place + 1) * len(noted) // (len(numbers) + 1)]: number for place, number in enumerate(numbers)}

    def internal_reference(self, number):
        """A reference to another place of this standard, seen from the subclause with this number."""
        self.internal += 1
        chance = self.random()
        if chance < 0.3 and self.introduced:
            return self.pick(self.introduced)
        chapter = int(number.split(".")[0])
        for _ in range(20):
            clause = self.pick(self.standard.core)
            if chance < 0.42 and clause.number != chapter:
                return "clause", f"第{clause.number}章"
            sub = self.pick(clause.subclauses)
            if sub.number == number:
                continue
            if chance < 0.52 and sub.form == "paras":
                return "clause", f"{sub.number}.{1 + int(self.random() * sub.count)}"
            if chance < 0.6 and sub.form == "list":
                return "item", f"{sub.number} {LETTERS[int(self.random() * sub.count)]})"
            return "clause", sub.number
        return "clause", self.standard.core[0].subclauses[0].number

    # Clauses

    def clause(self, clause):
        self.heading(2, f"{clause.number} {clause.title}", clause.number)
        subject = self.standard.subject
        if clause.role == "general":
            self.items(f"{subject}应符合下列要求：", [self.item() for _ in range(6)], clause.number)
        elif clause.role == "principles":
            chosen = plan.sample(vocabulary.PRINCIPLES, 4, self.random)
            topics = self.standard.steps
            self.items(f"{subject}遵循下列原则：", [self.say(text, topic=topics[-1]) for text in chosen], clause.number)
        elif clause.role == "duties":
            self.items(f"{subject}应履行下列职责：", 
                [self.say(text) + self.say(self.pick_new(vocabulary.ITEM_TAILS)) for text in plan.sample(vocabulary.DUTIES, 6, self.random)], clause.number)
        for sub in clause.subclauses:
            self.heading(3, f"{sub.number} {sub.title}", sub.number)
            getattr(self, "form_" + ("verification" if clause.role == "verification" and sub.form in ("paras", "single") else sub.form))(clause, sub)

    def pick_new(self, patterns):
        """A pattern other than the last two taken from the same list."""
        used = self.__dict__.setdefault("used", {}).setdefault(id(patterns), [])
        for _ in range(8):
            text = self.pick(patterns)
            if text not in used:
                break
        used.append(text)
        del used[:-3]
        return text

    def item(self, patterns=vocabulary.ITEMS):
        """A list item without its end mark."""
        text = self.say(self.pick_new(patterns))
        for chance in (0.95, 0.6):
            if self.random() < chance:
                text += self.say(self.pick_new(vocabulary.ITEM_TAILS))
        return text

    def items(self, lead, items, at, nested=None):
        """A lead-in with lettered items; `nested` is the place of an item that is divided once more."""
        self.block(lead, "lead", at)
        for place, text in enumerate(items):
            mark = "。" if place == len(items) - 1 else "；"
            if place == nested and mark == "；":
                self.block(f"{LETTERS[place]}) {text}，分为：", "item", at)
                for ordinal in range(2):
                    self.block(f"{ordinal + 1}) {self.say(self.pick(vocabulary.CONTENT_ITEMS))}；", "subitem", at)
            else:
                self.block(f"{LETTERS[place]}) {text}{mark}", "item", at)

    def dashes(self, lead, items, at):
        self.block(lead, "lead", at)
        for place, text in enumerate(items):
            self.block(f"——{text}{'。' if place == len(items) - 1 else '；'}", "dash", at)

    def paragraph(self, sub, ordinal, prefix=""):
        """A paragraph of the core with the references, terms and annexes that wait for this place."""
        place = (sub.number, ordinal)
        guidance = self.is_guidance
        sentences, refs = [], []
        for letter, is_normative in self.annex_places.pop(place, ()):
            sentences.append(self.annex_mention(letter, is_normative, refs))
        for term in self.term_places.pop(place, ()):
            sentences.append(self.say(self.pick(RECOMMENDED_TERM_USES if guidance else vocabulary.TERM_USES), term=term))
        for ref in self.waiting.pop(place, ()):
            found = ("cite", str(ref)) if ref else self.internal_reference(sub.number)
            refs.append(found)
            patterns = RECOMMENDED_REFERRING if guidance else vocabulary.REFERRING
            sentences.append(self.say(self.pick_new(patterns), ref=found[1]))
        if not sentences:
            sentences.append(self.say(self.pick_new(RECOMMENDATIONS if guidance else vocabulary.REQUIREMENTS), topic=sub.title))
        while len(sentences) < 4 and self.random() < 0.94:
            sentences.append(self.say(self.pick_new(RECOMMENDED_TAILS if guidance else vocabulary.TAILS)))
        self.block(prefix + "".join(sentences), "untitled" if prefix else "paragraph", prefix.strip() or sub.number, tuple(refs))

    def annex_mention(self, letter, is_normative, refs):
        self.internal += 1
        refs.append(("annex", f"附录{letter}"))
        if is_normative:
            # Later references are requirements, so they may only name what binds.
            self.introduced.append(("annex", f"附录{letter}"))
            self.introduced.append(("annex-table", f"表{letter}.1"))
            return f"{self.say('{doc}')}的栏目应符合附录{letter}的规定。"
        return f"{self.say('{doc}')}的填写示例见附录{letter}。"

    def after(self, sub):
        """A note, an example or a footnote behind a subclause, now and then."""
        chance = self.random()
        number = self.note_places.get(sub.number)
        if number:
            self.block("注：" + self.say(self.pick(vocabulary.NOTES), ref=number), "note", sub.number, (("informative", number),))
        elif chance > 0.93:
            self.block("注：" + self.say(self.pick(vocabulary.PLAIN_NOTES)), "note", sub.number)
        elif chance > 0.9:
            self.block("示例：" + self.say(self.pick(vocabulary.EXAMPLES)), "example", sub.number)
        elif chance > 0.885 and not self.has_footnote:
            self.has_footnote = True
            block = self.blocks[-1]
            if block.role == "untitled":
                block.text = block.text[:-1] + "[^1]。"
                self.block("[^1]: " + self.say(self.pick(vocabulary.FOOTNOTES)), "footnote", sub.number)

    def bibliography(self):
        return sorted(self.standard.informative, key=reference_key)

    def form_paras(self, clause, sub):
        for ordinal in range(sub.count):
            self.paragraph(sub, ordinal, f"{sub.number}.{ordinal + 1} ")
        self.after(sub)

    def form_single(self, clause, sub):
        self.paragraph(sub, 0)
        self.after(sub)

    def form_list(self, clause, sub):
        items = [self.item() for _ in range(sub.count)]
        lead = self.say(self.pick(ITEM_LEADS[self.is_guidance]), topic=sub.title)
        self.items(lead, items, sub.number, nested=1 if self.random() < 0.2 else None)

    def form_counted(self, clause, sub):
        count = 4 + int(self.random() * 3)
        lead = self.say(self.pick(CONTENT_LEADS[self.is_guidance]), count=str(count))
        items = [self.say(self.pick(vocabulary.CONTENT_ITEMS)) for _ in range(count)]
        (self.items if self.random() < 0.5 else self.dashes)(lead, items, sub.number)

    def form_table(self, clause, sub):
        form = self.pick(vocabulary.TABLE_FORMS)
        ref = f"表{self.tables + 1}"
        modal = "宜" if self.is_guidance else "应"
        self.internal += 1
        text = f"{sub.title}的{form[2]}{modal}符合{ref}的规定，表中数据由{self.say('{who}')}每{self.say('{period}')}核对1次。"
        self.block(text, "paragraph", sub.number, (("table", ref),))
        self.tables += 1
        self.table(f"表 {self.tables}　{sub.title}的{form[2]}", form, 5 + int(self.random() * 5), sub.number)
        self.introduced.append(("table", ref))
        if self.random() < 0.3:
            self.block("注：" + self.say(self.pick(vocabulary.PLAIN_NOTES)), "note", sub.number)

    def table(self, caption, form, rows, at):
        self.block(caption, "table-caption", at)
        header, cells, _ = form
        body = []
        firsts = set()
        for ordinal in range(rows):
            row = [str(ordinal + 1) if cell == "#" else self.say(cell) for cell in cells]
            key = row[1] if cells[0] == "#" else row[0]
            while key in firsts:
                row = [str(ordinal + 1) if cell == "#" else self.say(cell) for cell in cells]
                key = row[1] if cells[0] == "#" else row[0]
            firsts.add(key)
            body.append(row)
        header = list(header)
        for column in range(len(header)):
            # A unit that all values share stands in the header.
            values = [row[column].split(" ") for row in body]
            if all(len(value) == 2 and value[0].replace(".", "").isdigit() for value in values) and len({value[1] for value in values}) == 1:
                header[column] += "/" + values[0][1]
                for row, value in zip(body, values):
                    row[column] = value[0]
        lines = ["| " + " | ".join(row) + " |" for row in [header, *body]]
        lines.insert(1, "|" + " --- |" * len(header))
        self.block("\n".join(lines), "table", at)

    def form_formula(self, clause, sub):
        self.formulas += 1
        ref = f"公式（{self.formulas}）"
        self.internal += 1
        modal = "宜" if self.is_guidance else "应"
        pattern = f"{{who}}{modal}每{{period}}按{ref}计算{sub.title}的统计值，原始数据取自{{doc}}，计算结果保留1位小数。"
        self.block(self.say(pattern), "paragraph", sub.number, (("formula", ref),))
        tex, *explanations = self.pick(vocabulary.FORMULAS)
        a, b, c = self.pick(vocabulary.FORMULA_LETTERS)
        self.block("$$" + tex.format(a=a, b=b, c=c) + f"$$（{self.formulas}）", "formula", sub.number)
        self.block("式中：", "where", sub.number)
        for text in explanations:
            self.block(text.format(a=a, b=b, c=c, topic=sub.title), "where", sub.number)
        self.introduced.append(("formula", ref))

    def form_steps(self, clause, sub):
        steps = self.standard.steps
        self.items(f"{self.standard.subject}的程序应由下列{len(steps)}个阶段构成：", steps, sub.number)

    def form_flow(self, clause, sub):
        self.figures += 1
        ref = f"图{self.figures}"
        self.internal += 1
        self.block(f"{self.standard.subject}的流程应与{ref}相符，各阶段的起止时刻由线上平台记录。", "paragraph", sub.number, (("figure", ref),))
        self.flow(sub.number)
        self.block(f"图 {self.figures}　{self.standard.subject}流程", "figure-caption", sub.number)
        self.introduced.append(("figure", ref))

    def flow(self, at):
        if self.standard.kind == "规程":
            steps = self.standard.steps
        else:
            steps = [vocabulary.STEPS[place] for place in sorted(plan.sample(range(17), 6, self.random))]
        lanes = ["服务对象"] + plan.sample(vocabulary.POOLS["who"], 3, self.random)
        lines = ["```flow", "lanes: " + ", ".join(lanes), "start(服务对象) 提出申请"]
        branches = plan.sample(range(1, len(steps) - 1), 2, self.random)
        for place, step in enumerate(steps):
            lane = lanes[1 + int(self.random() * 3)]
            lines.append(f"step({lane}) {step}")
            if place in branches:
                back = steps[int(self.random() * place)]
                lines += [f"decision({lane}) {step}是否通过？", f"  否 -> {back}", f"  是 -> {steps[place + 1]}"]
        lines += ["end(服务对象) 程序结束", "```"]
        self.block("\n".join(lines), "figure", at)

    def form_framework(self, clause, sub):
        self.figures += 1
        ref = f"图{self.figures}"
        self.internal += 1
        which = {name: key for key, name in plan.SUBSYSTEM_NAMES.items()}.get(sub.title)
        name = sub.title if which else "服务标准体系"
        self.block(f"{name}的结构应与{ref}相符。", "paragraph", sub.number, (("figure", ref),))
        self.block(f"```framework\n{which or 'system'}\n```", "figure", sub.number)
        self.block(f"图 {self.figures}　{name}结构图", "figure-caption", sub.number)
        self.introduced.append(("figure", ref))

    def form_step(self, clause, sub):
        """A step of a code of practice: the instruction, a requirement, the condition for the next step."""
        actions = [self.item(vocabulary.ACTIONS) for _ in range(sub.count)]
        self.items(f"{sub.number}.1 {self.say('{who}')}按下列步骤办理{sub.title}：", actions, f"{sub.number}.1")
        self.paragraph(sub, 1, f"{sub.number}.2 ")
        self.paragraph(sub, 2, f"{sub.number}.3 ")
        steps = self.standard.steps
        place = steps.index(sub.title)
        if place + 1 < len(steps):
            text = self.say(self.pick_new(vocabulary.TRANSITIONS), topic=steps[place + 1])
        else:
            text = self.say("取得{doc}并将服务事项状态更新为“办结”后，程序应结束。")
        self.block(f"{sub.number}.4 {text}", "untitled", f"{sub.number}.4")
        self.after(sub)

    def form_verification(self, clause, sub):
        """What proves the clause with the same title, or how a process is traced."""
        is_tracing = self.standard.kind == "规程"
        target = next((other for other in self.standard.clauses if other.title == sub.title and other is not clause), None)
        for ordinal in range(sub.count):
            refs = ()
            if is_tracing:
                text = self.say(self.pick_new(vocabulary.TRACING)) + self.say(self.pick_new(vocabulary.TRACING))
                if self.introduced and self.random() < 0.6:
                    found = self.pick(self.introduced)
                    refs = (found,)
                    self.internal += 1
                    text += self.say("{who}每{period}对照{ref}抽查{k}{unit}。", ref=found[1])
            else:
                found = self.verified(clause, target, ordinal)
                refs = (found,)
                text = self.say(self.pick_new(vocabulary.VERIFICATION), ref=found[1])
                if self.random() < 0.7:
                    text += self.say(self.pick(vocabulary.TERM_STATEMENTS), term=self.pick(self.own_terms))
            prefix = f"{sub.number}.{ordinal + 1} " if sub.form == "paras" else ""
            self.block(prefix + text, "untitled" if prefix else "paragraph", prefix.strip() or sub.number, refs)

    def verified(self, clause, target, ordinal):
        self.internal += 1
        if target is None or not target.subclauses or ordinal == 0:
            return "clause", f"第{target.number if target else 4}章"
        return "clause", self.pick(target.subclauses).number

    # Annexes

    def annex(self, letter, is_normative):
        status = "规范性" if is_normative else "资料性"
        title = f"{self.standard.subject}{'记录的栏目' if is_normative else '填写示例'}"
        self.heading(2, f"附录 {letter}（{status}）{title}", f"附录{letter}")
        documents = [self.say("{doc}")]
        while len(documents) < 2:
            name = self.say("{doc}")
            if name not in documents:
                documents.append(name)
        for ordinal, name in enumerate(documents, 1):
            ref = f"表{letter}.{ordinal}"
            self.internal += 1
            at = f"{letter}.{ordinal}"
            if is_normative:
                self.heading(3, f"{at} {name}", at)
                self.block(f"{name}的栏目应符合{ref}的规定。", "paragraph", at, (("table", ref),))
                form = vocabulary.TABLE_FORMS[0]
                caption = f"{name}栏目"
            else:
                self.heading(3, f"{at} {name}示例", at)
                self.block(f"{ref}给出了{name}的填写示例，示例中的数据均为虚构。", "paragraph", at, (("table", ref),))
                form = self.pick(vocabulary.TABLE_FORMS[1:])
                caption = f"{name}填写示例"
            self.table(f"表 {letter}.{ordinal}　{caption}", form, 5 + int(self.random() * 4), at)


def lower_first(text):
    return text[:1].lower() + text[1:]


SEQUENCE = re.compile(r"^(\S+)(?: ([A-Z]{2}))? (\d+)(?:\.(\d+))?(?:—(\d{4}))?$")


def reference_key(number):
    """The order of clause 2: national standards by their sequence number, then own ones; GB/T 1.1—2020, 8.6.3.2."""
    code, series, sequence, part, year = SEQUENCE.match(number).groups()
    return (not code.startswith("GB"), series or "", int(sequence), int(part or 0), int(year or 0))


def render(blocks):
    """The text, and the line that each block starts at."""
    lines, line = [], 1
    for block in blocks:
        lines.append(line)
        line += block.text.count("\n") + 2
    return "\n\n".join(block.text for block in blocks) + "\n", lines
