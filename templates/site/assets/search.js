// The search through the text of all standards. Loaded when it is opened; the text comes in parts that are scripts, too,
// since a page that was opened from a folder can load nothing else.
(function () {
  "use strict";

  if (window.stdcSearch) return;

  var KINDS = [[1, "要求"], [2, "指示"], [4, "推荐"], [8, "允许"], [16, "能力"], [32, "可能性"], [64, "陈述"]];
  var STEP = 50;
  // How many standards and terms stand above the text.
  var FIRST = 12;

  var list = { subsystems: [], elements: [], parts: [], standards: [], terms: [] };
  var clauses = [];
  var blocks = [];
  var state = { root: "", loaded: 0, listed: false, failed: false };
  var listeners = [];

  // MARK: Words

  // One way of writing for all: half width, small letters, no white space, one dash.
  function norm(words) {
    return words.normalize("NFKC").toLowerCase().replace(/[\s\u200b\ufeff\ufffc]+/g, "").replace(/[\u2010-\u2015\u2212]/g, "-");
  }

  // The words that all have to be found. The parts of a standard's number stay together: "GB/T 1.1" is one word.
  function terms(query) {
    var words = query.normalize("NFKC").split(/[\s\u200b]+/).filter(Boolean);
    var joined = [];
    for (var i = 0; i < words.length; i += 1) {
      var word = words[i];
      if (/^[a-z]{1,6}(\/[a-z]{1,10})?$/i.test(word)) {
        if (word.indexOf("/") > 0 && i + 2 < words.length && /^[a-z]{1,4}$/i.test(words[i + 1]) && /^\d/.test(words[i + 2])) {
          word += words[i + 1] + words[i + 2];
          i += 2;
        } else if (i + 1 < words.length && /^\d/.test(words[i + 1])) {
          word += words[i + 1];
          i += 1;
        }
      }
      word = norm(word);
      if (word && joined.indexOf(word) < 0) joined.push(word);
    }
    return joined;
  }

  // Whether letters spell a title by its pinyin, by initials, or by both mixed, from any character on.
  function spells(syllables, word) {
    function from(at, rest) {
      if (rest === "") return true;
      if (at >= syllables.length) return false;
      return syllables[at].some(function (syllable) {
        for (var length = Math.min(syllable.length, rest.length); length > 0; length -= 1) {
          if (syllable.slice(0, length) !== rest.slice(0, length)) continue;
          var isInitial = length === 1 || length === 2 && /^[zcs]h/.test(syllable);
          if ((length === syllable.length || length === rest.length || isInitial) && from(at + 1, rest.slice(length))) return true;
        }
        return false;
      });
    }
    for (var i = 0; i < syllables.length; i += 1) if (from(i, word)) return true;
    return false;
  }

  function syllables(pinyin) {
    return pinyin ? pinyin.split(" ").map(function (syllable) { return syllable.split("|"); }) : [];
  }

  // MARK: What is searched

  function takeList(data) {
    list = data;
    list.standards = data.standards.map(function (row) {
      return {
        path: row[0], number: row[1], title: row[2], pinyin: syllables(row[3]), subsystem: row[4], kind: row[5],
        words: norm(row[1] + row[2]), isText: row[5] !== 2
      };
    });
    list.terms = data.terms.map(function (row) {
      return {
        term: row[0], english: row[1], pinyin: syllables(row[2]), anchor: row[3], place: row[4], definition: row[5],
        standard: list.standards[row[6]], words: norm(row[0] + row[1])
      };
    });
    state.listed = true;
    tellListeners();
  }

  function takePart(number, documents) {
    documents.forEach(function (row) {
      var standard = list.standards[row[0]];
      row[1].forEach(function (entry) {
        var clause = { standard: standard, anchor: entry[0], place: entry[1], title: entry[2], element: entry[3], words: norm(entry[2]) };
        clauses.push(clause);
        entry[4].forEach(function (block) {
          var isPlain = typeof block === "string";
          var text = isPlain ? block : block[0];
          blocks.push({
            text: text, words: norm(text), clause: clause, anchor: isPlain || !block[1] ? clause.anchor : block[1],
            kinds: isPlain ? 0 : block[2], number: isPlain ? "" : block[3]
          });
        });
      });
    });
    state.loaded += 1;
    tellListeners();
  }

  function tellListeners() { listeners.forEach(function (listener) { listener(); }); }

  function script(path, done) {
    var element = document.createElement("script");
    element.src = state.root + path;
    element.onload = function () { if (done) done(); };
    element.onerror = function () { state.failed = true; tellListeners(); if (done) done(); };
    document.head.appendChild(element);
  }

  // The list first, then the parts, a few at a time.
  function load(root) {
    if (state.started || state.listed) return;
    state.started = true;
    state.root = root;
    script("search/list.js", function () {
      var next = 0;
      function more() {
        if (next >= list.parts.length) return;
        next += 1;
        script("search/part-" + (next - 1) + ".js", more);
      }
      for (var i = 0; i < 4; i += 1) more();
    });
  }

  // MARK: Finding

  // What stands under the words that were typed: standards by number and title, terms, and blocks, all in the order of
  // the system. `filter` may hold `subsystem`, `standard` (its path), `element` and `kind`.
  function find(query, filter) {
    filter = filter || {};
    var words = terms(query);
    var result = { words: words, standards: [], terms: [], blocks: [] };
    var isFiltered = filter.element !== undefined || filter.kind !== undefined;
    if (!words.length) {
      // A filter alone lists what it lets through.
      if (!isFiltered) return result;
    } else {
      list.standards.forEach(function (standard) {
        if (isFiltered || !isWanted(standard, filter)) return;
        if (words.every(function (word) { return standard.words.indexOf(word) >= 0 || isSpelt(standard, word); })) result.standards.push(standard);
      });
      list.terms.forEach(function (term) {
        if (isFiltered || !isWanted(term.standard, filter)) return;
        if (words.every(function (word) { return term.words.indexOf(word) >= 0 || isSpelt(term, word); })) result.terms.push(term);
      });
    }
    var first = words[0];
    for (var i = 0; i < blocks.length; i += 1) {
      var block = blocks[i];
      if (words.length === 1 && block.words.indexOf(first) < 0) continue;
      if (words.length > 1 && !holdsAll(block, words)) continue;
      if (filter.kind !== undefined && !(block.kinds & filter.kind)) continue;
      if (filter.element !== undefined && block.clause.element !== filter.element) continue;
      if (isWanted(block.clause.standard, filter)) result.blocks.push(block);
    }
    return result;
  }

  function isSpelt(entry, word) { return /^[a-z]+[a-z0-9]*$/.test(word) && entry.pinyin.length > 0 && spells(entry.pinyin, word); }

  function isWanted(standard, filter) {
    if (filter.standard !== undefined) return standard.path === filter.standard;
    return filter.subsystem === undefined || standard.subsystem === filter.subsystem;
  }

  // Every word stands in the block, in the title of its clause or in that of its standard, and one in the block itself.
  function holdsAll(block, words) {
    var found = 0;
    for (var i = 0; i < words.length; i += 1) {
      if (block.words.indexOf(words[i]) >= 0) found += 1;
      else if (block.clause.words.indexOf(words[i]) < 0 && block.clause.standard.words.indexOf(words[i]) < 0) return false;
    }
    return found > 0;
  }

  // A text in pieces, those that were searched for marked; cut to what stands around the first of them.
  function context(text, words, room) {
    var letters = Array.from(text.replace(/\t/g, "　"));
    var joined = "";
    var origin = [];
    letters.forEach(function (letter, place) {
      var normal = norm(letter);
      for (var i = 0; i < normal.length; i += 1) origin.push(place);
      joined += normal;
    });
    var isMarked = [];
    var first = -1;
    words.forEach(function (word) {
      for (var at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + word.length)) {
        for (var i = origin[at]; i <= origin[at + word.length - 1]; i += 1) isMarked[i] = true;
        if (first < 0 || origin[at] < first) first = origin[at];
      }
    });
    var start = room && first > room / 3 ? first - Math.floor(room / 4) : 0;
    var end = room ? Math.min(letters.length, start + room) : letters.length;
    var pieces = [];
    for (var i = start; i < end; i += 1) {
      var last = pieces[pieces.length - 1];
      if (last && last.marked === !!isMarked[i]) last.text += letters[i];
      else pieces.push({ text: letters[i], marked: !!isMarked[i] });
    }
    if (start > 0) pieces.unshift({ text: "…", marked: false });
    if (end < letters.length) pieces.push({ text: "…", marked: false });
    return pieces;
  }

  // MARK: The page

  function make(name, style, words) {
    var element = document.createElement(name);
    if (style) element.className = style;
    if (words !== undefined) element.textContent = words;
    return element;
  }

  function marked(text, words, room) {
    var span = make("span");
    context(text, words, room).forEach(function (piece) {
      span.appendChild(piece.marked ? make("mark", "", piece.text) : document.createTextNode(piece.text));
    });
    return span;
  }

  var number = 0;

  function chooser(words, options) {
    number += 1;
    var wrap = make("span", "sr-choice");
    var label = make("label", "", words);
    var select = make("select");
    select.id = "sr-choice-" + number;
    label.htmlFor = select.id;
    options.forEach(function (option) {
      var element = make("option", "", option[1]);
      element.value = option[0];
      select.appendChild(element);
    });
    wrap.appendChild(label);
    wrap.appendChild(select);
    return { element: wrap, select: select };
  }

  // The field, the filters and the results. `here` is the path of the standard on the page, if there is one.
  function build(home, here, onLeave) {
    var form = make("form", "sr-form");
    form.setAttribute("role", "search");
    var label = make("label", "sr-label", "搜索全部标准");
    var input = make("input", "sr-input");
    input.type = "search";
    input.id = "sr-input";
    input.autocomplete = "off";
    input.spellcheck = false;
    input.setAttribute("enterkeyhint", "search");
    input.setAttribute("aria-describedby", "sr-hint");
    input.placeholder = "文字、标准编号、术语或拼音";
    label.htmlFor = "sr-input";
    var hint = make("p", "sr-hint", "几个词用空格隔开，都要找到。上下键选结果，回车打开。");
    hint.id = "sr-hint";
    var filters = make("div", "sr-filters");
    var status = make("p", "sr-status");
    status.setAttribute("role", "status");
    var results = make("div", "sr-results");
    var more = make("button", "sr-more", "显示更多");
    more.type = "button";
    [label, input, filters, hint].forEach(function (part) { form.appendChild(part); });
    [form, status, results, more].forEach(function (part) { home.appendChild(part); });
    more.hidden = true;

    var where, element, kind;
    var shown = STEP;
    var found = null;
    var timer = 0;

    function addFilters() {
      if (where || !state.listed) return;
      where = chooser("范围", [["", "全部标准"]].concat(here ? [["here", "本标准"]] : [], list.subsystems.map(function (name, place) { return [String(place), name]; })));
      element = chooser("要素", [["", "全部要素"]].concat(list.elements.map(function (name, place) { return [String(place), name]; })));
      kind = chooser("条款类型", [["", "全部类型"]].concat(KINDS.map(function (pair) { return [String(pair[0]), pair[1]]; })));
      [where, element, kind].forEach(function (choice) {
        filters.appendChild(choice.element);
        choice.select.addEventListener("change", function () { shown = STEP; search(); });
      });
    }

    function filter() {
      var wanted = {};
      if (!where) return wanted;
      if (where.select.value === "here") wanted.standard = here;
      else if (where.select.value !== "") wanted.subsystem = +where.select.value;
      if (element.select.value !== "") wanted.element = +element.select.value;
      if (kind.select.value !== "") wanted.kind = +kind.select.value;
      return wanted;
    }

    function search() {
      addFilters();
      found = find(input.value, filter());
      show();
    }

    function address(standard, anchor) {
      if (standard.path.charAt(0) === "#") return anchor ? "#" + anchor : standard.path;
      return state.root + standard.path + (anchor ? "#" + anchor : "");
    }

    function link(standard, anchor, parts) {
      var item = make("li");
      var a = make("a", "sr-hit");
      a.href = address(standard, anchor);
      parts.forEach(function (part) { a.appendChild(part); });
      item.appendChild(a);
      return item;
    }

    function group(title, items) {
      if (!items.length) return;
      results.appendChild(make("h2", "sr-group", title));
      var list = make("ul", "sr-list");
      items.forEach(function (item) { list.appendChild(item); });
      results.appendChild(list);
    }

    function titled(words, all) { return words + (all.length > FIRST ? "（共" + all.length + "，前" + FIRST + "）" : ""); }

    function showStandards() {
      group(titled("标准", found.standards), found.standards.slice(0, FIRST).map(function (standard) {
        var parts = [];
        if (standard.number) { var digits = marked(standard.number, found.words); digits.className = "number"; parts.push(digits); }
        parts.push(marked(standard.title, found.words));
        if (standard.kind === 2) parts.push(make("span", "sr-tag", "采用的外部标准"));
        return link(standard, "", parts);
      }));
    }

    function showTerms() {
      group(titled("术语", found.terms), found.terms.slice(0, FIRST).map(function (term) {
        var head = marked(term.term + (term.english ? "　" + term.english : ""), found.words);
        head.className = "sr-term";
        return link(term.standard, term.anchor, [head, marked(term.definition, found.words, 70),
          make("span", "sr-tag", (term.standard.number || term.standard.title) + " " + term.place)]);
      }));
    }

    function showBlocks() {
      var start = 0;
      var rows = found.blocks.slice(0, shown);
      var counts = new Map();
      found.blocks.forEach(function (block) { counts.set(block.clause.standard, (counts.get(block.clause.standard) || 0) + 1); });
      while (start < rows.length) {
        var standard = rows[start].clause.standard;
        var end = start;
        while (end < rows.length && rows[end].clause.standard === standard) end += 1;
        group((standard.number ? standard.number + "　" : "") + standard.title + "（" + counts.get(standard) + "处）",
          rows.slice(start, end).map(function (block) {
            var clause = block.clause;
            var place = make("span", "sr-place");
            place.appendChild(make("span", "number", (clause.place + " " + block.number).trim() || clause.title || "正文"));
            if (clause.title && clause.place && block.text !== clause.title) place.appendChild(make("span", "sr-title", clause.title));
            KINDS.forEach(function (pair) { if ((block.kinds & pair[0]) && pair[0] !== 64) place.appendChild(make("span", "sr-tag", pair[1])); });
            return link(standard, block.anchor, [place, marked(block.text, found.words, 90)]);
          }));
        start = end;
      }
    }

    function show() {
      results.textContent = "";
      more.hidden = true;
      var isAsked = found.words.length > 0 || found.blocks.length > 0;
      var isReady = state.listed && state.loaded >= list.parts.length;
      hint.hidden = isAsked;
      if (isAsked) {
        showStandards();
        showTerms();
        showBlocks();
        more.hidden = found.blocks.length <= shown;
      }
      var count = found.standards.length + found.terms.length + found.blocks.length;
      var words = "";
      if (isAsked && count) {
        words = [[found.standards.length, "项标准"], [found.terms.length, "条术语"], [found.blocks.length, "处文字"]].filter(function (pair) {
          return pair[0] > 0;
        }).map(function (pair) { return pair[0] + pair[1]; }).join("，");
      } else if (isAsked && isReady) {
        words = "没有找到。可以少输几个字，或把范围改为“全部标准”。";
      }
      if (state.failed) words += (words ? "　" : "") + "有一部分文字没有读到，请刷新页面再试。";
      else if (!isReady) words += (words ? "　" : "") + "正在读取全文……";
      status.textContent = words;
    }

    function move(event) {
      var links = Array.from(results.querySelectorAll("a.sr-hit"));
      var at = links.indexOf(document.activeElement);
      if (event.key === "ArrowDown" && at + 1 < links.length) links[at + 1].focus();
      else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
      else if (event.key === "ArrowUp" && at === 0) input.focus();
      else if (event.key === "Home" && at > 0) links[0].focus();
      else if (event.key === "End" && at >= 0) links[links.length - 1].focus();
      else return;
      event.preventDefault();
    }

    input.addEventListener("input", function () {
      window.clearTimeout(timer);
      shown = STEP;
      // With little text the answer is there before the next key.
      timer = window.setTimeout(search, blocks.length > 100000 ? 120 : 30);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      window.clearTimeout(timer);
      search();
      var first = results.querySelector("a.sr-hit");
      if (first) first.click();
    });
    home.addEventListener("keydown", move);
    more.addEventListener("click", function () {
      var last = results.querySelectorAll("a.sr-hit").length;
      shown += STEP * 4;
      show();
      var next = results.querySelectorAll("a.sr-hit")[last];
      if (next) next.focus();
    });
    results.addEventListener("click", function (event) {
      var hit = event.target.closest("a.sr-hit");
      if (hit && onLeave) onLeave(hit, event);
    });
    listeners.push(function () { addFilters(); if (input.value || found) search(); else { found = find("", {}); show(); } });
    found = find("", {});
    addFilters();
    show();
    return { input: input, search: search };
  }

  // MARK: Opening

  var dialog = null;
  var opener = null;
  var box = null;

  function close() { if (dialog && dialog.open) dialog.close(); }

  // Over the page at hand.
  function open(root, here) {
    load(root);
    if (!dialog) {
      dialog = make("dialog", "sr-dialog");
      dialog.setAttribute("aria-label", "搜索");
      var shut = make("button", "sr-close", "×");
      shut.type = "button";
      shut.setAttribute("aria-label", "关闭搜索");
      shut.addEventListener("click", close);
      var body = make("div", "sr-body");
      dialog.appendChild(shut);
      dialog.appendChild(body);
      document.body.appendChild(dialog);
      box = build(body, here, function (hit) {
        // A place on this page: the dialog goes away, and the focus goes there.
        var address = hit.href.split("#");
        if (address[0] !== window.location.href.split("#")[0]) return;
        opener = null;
        close();
        var target = address[1] && document.getElementById(decodeURIComponent(address[1]));
        if (!target) return;
        if (!target.matches("a, button, [tabindex]")) target.setAttribute("tabindex", "-1");
        window.setTimeout(function () { target.focus({ preventScroll: true }); }, 0);
      });
      // A field for searching would take the key for itself and only become empty.
      dialog.addEventListener("keydown", function (event) {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        close();
      });
      dialog.addEventListener("click", function (event) { if (event.target === dialog) close(); });
      dialog.addEventListener("close", function () {
        document.documentElement.classList.remove("sr-open");
        if (opener && opener.focus) opener.focus();
        opener = null;
      });
    }
    if (dialog.open) return;
    opener = document.activeElement;
    document.documentElement.classList.add("sr-open");
    dialog.showModal();
    box.input.focus();
    box.input.select();
  }

  // On the page of the search itself; `?q=` fills the field.
  function mount(root, home) {
    load(root);
    home.textContent = "";
    home.classList.add("sr-body");
    box = build(home, "", null);
    var query = new URLSearchParams(window.location.search).get("q");
    if (query) { box.input.value = query; box.search(); }
    box.input.focus();
  }

  window.stdcSearch = {
    list: takeList, part: takePart, find: find, context: context, open: open, mount: mount,
    // For tests: how much has been read.
    size: function () { return { blocks: blocks.length, ready: state.listed && state.loaded >= list.parts.length }; }
  };
}());
