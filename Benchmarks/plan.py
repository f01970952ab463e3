"""The plan of a generated system: which standards there are, how each is divided, and who cites whom.

The plan of a standard depends on the seed and its place alone, so clauses can be cited before they are written. Standards
cite only standards that come before them: base, then implementation and support, then posts. So no reference points from an
upper layer to a lower one, and normative references never form a circle.
"""

import random

import vocabulary

ORGANISATION = "示例市中小企业服务中心"
PREFIX = "Q/SLFW"
CODES = {"base": "JC", "implementation": "SS", "support": "BZ", "post": "GW"}
SUBSYSTEM_NAMES = {
    "base": "服务基础标准体系", "implementation": "服务实施标准体系", "support": "服务保障标准体系", "post": "岗位工作标准体系"}
CATEGORIES = {name: [key for key in vocabulary.ACTIVITIES if key.startswith(name + "/")] for name in CODES}


class Subclause:
    """A titled subclause: its number, its form, and how many untitled subclauses or items it holds."""

    __slots__ = ("number", "title", "form", "count")

    def __init__(self, number, title, form, count):
        self.number, self.title, self.form, self.count = number, title, form, count


class Clause:
    __slots__ = ("number", "title", "role", "subclauses")

    def __init__(self, number, title, role):
        self.number, self.title, self.role = number, title, role
        self.subclauses = []

    def add(self, title, form, count=1):
        self.subclauses.append(Subclause(f"{self.number}.{len(self.subclauses) + 1}", title, form, count))


class Cite:
    """A citation of another document: `clause` is `5.2`, `第6章`, `附录A` or empty; `standard` is None for one from outside."""

    __slots__ = ("number", "clause", "standard")

    def __init__(self, number, clause, standard):
        self.number, self.clause, self.standard = number, clause, standard

    def __str__(self):
        if not self.clause:
            return self.number
        return self.number + (self.clause if self.clause.startswith("第") else "中" + self.clause)


class Standard:
    """What is known of a standard before it is written."""

    def __init__(self, index, subsystem, category, kind):
        self.index, self.subsystem, self.category, self.kind = index, subsystem, category, kind
        self.clauses, self.cites, self.informative, self.implements = [], [], [], []
        self.annexes = []  # (letter, is normative)
        self.role = "ordinary"

    @property
    def core(self):
        return [clause for clause in self.clauses if clause.role == "core"]


class System:
    def __init__(self, count, seed):
        self.count, self.seed = count, seed
        self.standards, self.incoming = [], None
        self.not_adopted = iter(vocabulary.NOT_ADOPTED)
        self.place_standards()
        for standard in self.standards:
            divide(standard, self.random(standard, "divide"))
        self.assign_posts()
        for standard in self.standards:
            self.plan_citations(standard, self.random(standard, "cite"))

    def random(self, standard, purpose):
        return random.Random(f"{self.seed} {standard.index} {purpose}").random

    @property
    def has_terms(self):
        return self.standards[0].role == "terms"

    def cited_clauses(self, standard):
        """The clauses of a standard that others cite or carry out."""
        if self.incoming is None:
            self.incoming = {}
            for other in self.standards:
                for cite in other.cites:
                    if cite.standard:
                        self.incoming.setdefault(cite.standard.index, set()).add(cite.clause)
                for target, clauses in other.implements:
                    self.incoming.setdefault(target.index, set()).update(clauses)
        return self.incoming.get(standard.index, set())

    def twin_of(self, standard):
        """Another support standard that nobody cites, if nobody cites this one either."""
        if standard.subsystem != "support" or self.cited_clauses(standard):
            return None
        for other in reversed(self.standards):
            if other.subsystem == "support" and other is not standard and not self.cited_clauses(other):
                return other
        return None

    # Places, numbers and titles

    def place_standards(self):
        counts = self.shares()
        order = ["base"] * counts["base"] + interleave(counts["implementation"], counts["support"])
        order += ["post"] * counts["post"]
        used = {key: 0 for key in vocabulary.ACTIVITIES}
        seen = {name: 0 for name in CODES}
        for index, subsystem in enumerate(order):
            if index < 2 and counts["base"]:
                category = ["base/terms", "base/guidelines"][index]
            else:
                category = CATEGORIES[subsystem][seen[subsystem] % len(CATEGORIES[subsystem])]
                seen[subsystem] += 1
            standard = Standard(index, subsystem, category, None)
            if index < 2 and counts["base"]:
                standard.role = ["terms", "framework"][index]
            used[category] += 1
            name_standard(standard, used[category], len(order), random.Random(f"{self.seed} {index} name").random)
            self.standards.append(standard)
        self.used = used

    def shares(self):
        """How many standards each subsystem gets; a system of a few is a piece of the support subsystem."""
        if self.count < 10:
            return {"base": 0, "implementation": 0, "support": self.count, "post": 0}
        base = max(3, self.count // 10)
        implementation = self.count * 2 // 5
        post = max(2, self.count * 3 // 20)
        return {"base": base, "implementation": implementation, "post": post,
                "support": self.count - base - implementation - post}

    # Who carries out and cites what

    def assign_posts(self):
        posts = [standard for standard in self.standards if standard.subsystem == "post"]
        if not posts:
            return
        carried = [standard for standard in self.standards if standard.subsystem == "implementation"]
        support = [standard for standard in self.standards if standard.subsystem == "support"]
        for place, standard in enumerate(carried):
            posts[place % len(posts)].implements.append((standard, []))
        for place, post in enumerate(posts):
            random_unit = self.random(post, "implement")
            for standard in sample(support, min(3, len(support)), random_unit):
                post.implements.append((standard, []))
            for standard, clauses in post.implements:
                numbers = [sub.number for clause in standard.core for sub in clause.subclauses]
                clauses.extend(sorted(sample(numbers, 2, random_unit), key=sort_numbers))

    def plan_citations(self, standard, random_unit):
        if standard.role == "terms":
            return
        wanted = 10
        if self.has_terms:
            wanted -= 1  # the lead-in of clause 3
        cites = [Cite(target.number, clause, target) for target, clauses in standard.implements for clause in clauses]
        layer = {"base": ("base",), "post": ("base", "implementation", "support")}.get(
            standard.subsystem, ("base", "implementation", "support"))
        earlier = standard.index
        own = wanted - 3 if earlier > 3 else wanted // 2 if earlier > 2 else 0
        tries = 0
        while len(cites) < own and tries < 60:
            tries += 1
            target = self.standards[int(random_unit() * earlier)]
            if target.role == "terms" or target.subsystem not in layer:
                continue
            clause = pick_clause(target, random_unit)
            if all(cite.number != target.number or cite.clause != clause for cite in cites):
                cites.append(Cite(target.number, clause, target))
        # Two from outside are cited by clause, so with their year, and one as a whole; more where too few own ones are there.
        outside = sample(vocabulary.ADOPTED[1:], 6, random_unit)
        cites.append(Cite(outside[0][0], "", None))
        dated = 0
        while len(cites) < wanted or dated < 2:
            number, year, _, _ = outside[1 + dated % 3]
            clause = f"{4 + int(random_unit() * 4)}.{1 + int(random_unit() * 5)}"
            dated += 1
            if all(cite.clause != clause for cite in cites):
                cites.append(Cite(f"{number}—{year}", clause, None))
        standard.cites = cites
        standard.informative = [number for number, _, _, _ in outside[4:5 + int(random_unit() * 2)]]


def interleave(left, right):
    order, placed = [], 0
    for place in range(left + right):
        if placed * (left + right) < left * (place + 1) and placed < left:
            order.append("implementation")
            placed += 1
        else:
            order.append("support")
    return order


def sample(items, count, random_unit):
    """Different items, in random order; works with any sequence and takes no more draws than items."""
    items, chosen = list(items), []
    while items and len(chosen) < count:
        chosen.append(items.pop(int(random_unit() * len(items))))
    return chosen


def sort_numbers(number):
    return [int(part) for part in number.split(".")]


def name_standard(standard, ordinal, total, random_unit):
    category = standard.category
    subsystem = standard.subsystem
    place = CATEGORIES[subsystem].index(category) + 1
    year = 2024 + 3 * standard.index // total
    standard.year = year
    standard.number = f"{PREFIX} {CODES[subsystem]} {place * 1000 + ordinal}—{year}"
    if standard.role == "terms":
        standard.kind, standard.subject, standard.title = "术语", "中小企业公共服务", "中小企业公共服务　术语"
        standard.title_en = "Public service for small and medium-sized enterprises—Vocabulary"
        standard.slug = "terms"
        return
    if standard.role == "framework":
        standard.kind, standard.subject, standard.title = "规范", "服务标准体系构建与运行", "服务标准体系构建与运行规范"
        standard.title_en = "Specification for construction and operation of service standard system"
        standard.slug = "standard-system"
        return
    activities = vocabulary.ACTIVITIES[category]
    qualifiers = vocabulary.INDUSTRIES if subsystem == "implementation" else vocabulary.AREAS
    round_, which = divmod(ordinal - 1, len(activities))
    if round_ >= len(qualifiers):
        raise SystemExit(f"generate: the words do not suffice for so many standards in {category}")
    activity, activity_en = activities[which]
    qualifier, qualifier_en = qualifiers[(round_ * 7 + which) % len(qualifiers)]
    standard.subject = qualifier + activity
    chance = random_unit()
    if subsystem == "post":
        standard.kind, word, english = "工作", "工作规范", "Specification for work of"
    elif subsystem == "base":
        standard.kind = "规范" if chance < 0.75 else "指南"
    elif subsystem == "implementation":
        standard.kind = "规程" if chance < 0.45 else "规范" if chance < 0.88 else "指南"
    else:
        standard.kind = "规程" if chance < 0.25 else "规范"
    if subsystem != "post":
        word = standard.kind
        english = {"规范": "Specification for", "规程": "Code of practice for", "指南": "Guidelines for"}[word]
    standard.title = standard.subject + word
    preposition = "for" if subsystem == "implementation" else "at"
    standard.title_en = f"{english} {activity_en} {preposition} {qualifier_en}"
    standard.slug = f"{activity_en.lower().replace(' ', '-')}-{ordinal:03d}"


def pick_clause(target, random_unit):
    chance = random_unit()
    core = target.core
    clause = core[int(random_unit() * len(core))]
    if chance < 0.12:
        return ""
    if chance < 0.27:
        return f"第{clause.number}章"
    if chance < 0.34:
        for letter, is_normative in target.annexes:
            if is_normative:
                return f"附录{letter}"
    sub = clause.subclauses[int(random_unit() * len(clause.subclauses))]
    if chance > 0.85 and sub.form == "paras":
        return f"{sub.number}.1"
    return sub.number


# How each kind of standard is divided

def divide(standard, random_unit):
    if standard.role == "terms":
        return
    {"规范": divide_specification, "规程": divide_code, "指南": divide_guidance, "工作": divide_work}[standard.kind](
        standard, random_unit)
    chance = random_unit()
    if standard.kind != "指南" and chance < 0.75:
        standard.annexes.append(("A", True))
    if chance > 0.45:
        standard.annexes.append(("B" if standard.annexes else "A", False))


def add_clause(standard, title, role):
    clause = Clause(4 + len(standard.clauses), title, role)
    standard.clauses.append(clause)
    return clause


def fill(clause, titles, random_unit, features):
    """Gives the subclauses their forms; `features` are forms that the standard must have once."""
    for title in titles:
        chance = random_unit()
        if features and chance < 0.4:
            clause.add(title, features.pop())
        elif chance < 0.72:
            clause.add(title, "paras", 2 + int(random_unit() * 3))
        elif chance < 0.93:
            clause.add(title, "list", 4 + int(random_unit() * 4))
        else:
            clause.add(title, "single")


def divide_specification(standard, random_unit):
    add_clause(standard, "总体要求", "general")
    features = ["table", "table"]
    if random_unit() < 0.4:
        features.append("formula")
    if random_unit() < 0.15:
        features.append("flow")
    features.append("counted")
    if standard.role == "framework":
        clause = add_clause(standard, "体系结构", "core")
        clause.add("体系组成", "framework")
        for name in SUBSYSTEM_NAMES.values():
            clause.add(name, "framework")
    topics = sorted(sample(range(len(vocabulary.TOPICS)), 4 + (random_unit() < 0.6), random_unit))
    for topic in topics:
        title, subtitles = vocabulary.TOPICS[topic]
        count = 3 + (random_unit() < 0.85)
        clause = add_clause(standard, title, "core")
        fill(clause, [subtitles[place] for place in sorted(sample(range(6), count, random_unit))], random_unit, features)
    place_remaining(standard, features)
    verification = add_clause(standard, "证实方法", "verification")
    verification.add("总体要求", "single")
    for clause in standard.core:
        verification.add(clause.title, "paras", 2 if random_unit() < 0.75 else 3)


def divide_code(standard, random_unit):
    steps = [vocabulary.STEPS[place] for place in sorted(sample(range(len(vocabulary.STEPS)), 7 + (random_unit() < 0.5), random_unit))]
    standard.steps = steps
    add_clause(standard, "总体原则", "principles")
    establishment = add_clause(standard, "程序确立", "core")
    establishment.add("程序构成", "steps", len(steps))
    establishment.add("程序流程", "flow")
    establishment.add("服务时限", "table")
    instructions = add_clause(standard, "程序指示和转换条件", "core")
    for step in steps:
        instructions.add(step, "step", 4 if random_unit() < 0.6 else 5)
    tracing = add_clause(standard, "追溯方法", "verification")
    tracing.add("记录形成", "table")
    tracing.add("记录保存", "paras", 2)
    tracing.add("记录核查", "paras", 3)


def divide_guidance(standard, random_unit):
    general = add_clause(standard, "总则", "guidance-general")
    for title in sample(["突出重点", "分类实施", "数据支撑", "持续改进", "协同推进"], 3, random_unit):
        general.add(title, "single")
    features = ["table", "table", "counted"]
    topics = sorted(sample(range(len(vocabulary.TOPICS)), 4, random_unit))
    for place, topic in enumerate(topics):
        title, subtitles = vocabulary.TOPICS[topic]
        clause = add_clause(standard, "需考虑的因素" if place == 0 else title, "core")
        count = 6 if place == 0 else 5
        fill(clause, [subtitles[place] for place in sorted(sample(range(6), count, random_unit))], random_unit, features)
    place_remaining(standard, features)


def divide_work(standard, random_unit):
    add_clause(standard, "岗位职责", "duties")
    qualification = add_clause(standard, "任职资格", "core")
    qualification.add("学历与经历", "single")
    qualification.add("知识与技术", "paras", 4)
    features = ["table", "counted"]
    for title, subtitles in sample(vocabulary.DUTY_TOPICS, 4, random_unit):
        clause = add_clause(standard, title, "core")
        fill(clause, subtitles, random_unit, features)
    authority = add_clause(standard, "权限与协作", "core")
    authority.add("权限", "list", 6)
    authority.add("协作", "table")
    place_remaining(standard, features)
    verification = add_clause(standard, "证实方法", "verification")
    for clause in standard.clauses[:-1]:
        verification.add(clause.title, "paras", 2)


def place_remaining(standard, features):
    """Puts the features that chance did not place where plain paragraphs stand."""
    for clause in standard.core:
        for sub in clause.subclauses:
            if features and sub.form in ("single", "paras"):
                sub.form, sub.count = features.pop(), 1
