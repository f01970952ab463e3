// Comments on a draft, kept in the browser until they go back on a form. Nothing is sent anywhere.
(function () {
  "use strict";

  var round = window.stdcRound;
  var forms = window.stdcForms;
  var banners = Array.from(document.querySelectorAll("[data-round]"));
  if (!round || !forms || !banners.length) return;

  // The standards on this page: one, none on the notice, all of them where the round is one file.
  var here = round.standards.filter(function (standard) {
    return banners.some(function (banner) { return banner.getAttribute("data-round") === standard.path; });
  });
  var source = document.querySelector("script[src$=\"assets/comments.js\"]");
  var root = source ? source.getAttribute("src").replace(/assets\/comments\.js$/, "") : "";
  var KINDS = ["一般性", "技术性", "编辑性"];
  var WHOLE = "总体";

  // MARK: Elements

  function make(name, style, words) {
    var element = document.createElement(name);
    if (style) element.className = style;
    if (words !== undefined) element.textContent = words;
    return element;
  }

  function button(words, style, action) {
    var element = make("button", style, words);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  function append(parent) {
    for (var i = 1; i < arguments.length; i += 1) if (arguments[i]) parent.appendChild(arguments[i]);
    return parent;
  }

  // MARK: What is kept

  function nameOf(standard) { return standard.number || standard.title; }

  var KEY = "stdc.comments." + round.draft;
  var PERSON = "stdc.person";
  var about = round.system + "/" + round.standards.map(nameOf).join("/");
  var state = { comments: [], deleted: {}, noComments: false, patent: { isKnown: false, words: "" }, profile: "" };
  var person = {};
  var isKept = true;
  var isUnsaved = false;

  function read(key) {
    var value = window.localStorage.getItem(key);
    if (value === null) return null;
    try { return JSON.parse(value); } catch (error) {
      // What cannot be read is put aside and never written over.
      window.localStorage.setItem(key + ".unreadable." + Date.now(), value);
      tell("浏览器中保存的内容有损坏，原样另存了一份，请联系起草单位。", null, true);
      return null;
    }
  }

  // Takes what another tab has written; of two versions of a comment the later one stays.
  function mergeStored(stored) {
    if (!stored || !Array.isArray(stored.comments)) return;
    Object.keys(stored.deleted || {}).forEach(function (id) {
      state.deleted[id] = Math.max(state.deleted[id] || 0, stored.deleted[id]);
    });
    stored.comments.forEach(function (theirs) {
      var ours = find(theirs.id);
      if (!ours) state.comments.push(theirs);
      else if (theirs.changed > ours.changed && theirs.id !== editing.id) Object.keys(theirs).forEach(function (key) { ours[key] = theirs[key]; });
    });
    state.comments = state.comments.filter(function (comment) { return !(state.deleted[comment.id] >= comment.changed); });
  }

  function save() {
    try {
      var stored = window.localStorage.getItem(KEY);
      if (stored) { try { mergeStored(JSON.parse(stored)); } catch (error) { /* Put aside when it was read. */ } }
      window.localStorage.setItem(KEY, JSON.stringify({
        about: about, comments: state.comments, deleted: state.deleted, noComments: state.noComments, patent: state.patent,
        profile: state.profile
      }));
      window.localStorage.setItem(PERSON, JSON.stringify(person));
      if (!isKept) tell("现在保存好了。");
      isKept = true;
      isUnsaved = false;
    } catch (error) {
      isUnsaved = true;
      if (isKept) {
        isKept = false;
        tell("浏览器没有保存成功：空间已满，或者正在无痕浏览。写下的意见还在这一页，关闭前请先备份或导出。", ["备份", backUp], true);
      }
    }
    refresh();
  }

  function load() {
    try {
      var probe = "stdc.probe";
      window.localStorage.setItem(probe, "1");
      window.localStorage.removeItem(probe);
      var stored = read(KEY);
      if (stored) { mergeStored(stored); takeChoices(stored); }
      person = read(PERSON) || {};
    } catch (error) {
      isKept = false;
      tell("这个浏览器不能保存内容（无痕浏览或被禁止）。可以填写和导出，但关闭页面前请先备份或导出。", null, true);
    }
  }

  // What is ticked and chosen, beside the comments.
  function takeChoices(stored) {
    state.noComments = !!stored.noComments;
    if (stored.patent) state.patent = { isKnown: !!stored.patent.isKnown, words: String(stored.patent.words || "") };
    state.profile = forms.titles[stored.profile] ? stored.profile : "";
  }

  function profile() { return state.profile || (forms.titles[round.form] ? round.form : "table"); }

  function find(id) {
    for (var i = 0; i < state.comments.length; i += 1) if (state.comments[i].id === id) return state.comments[i];
    return null;
  }

  function isEmpty(comment) { return !(comment.opinion || "").trim() && !(comment.proposal || "").trim() && !(comment.reason || "").trim(); }

  function newID() {
    var id = Date.now().toString(36);
    while (id.length < 14) id += Math.floor(Math.random() * 36).toString(36);
    return id;
  }

  // In the order of the standards, and of the places in them; opinions on the whole come first.
  function sorted() {
    function standard(comment) {
      for (var i = 0; i < round.standards.length; i += 1) if (nameOf(round.standards[i]) === comment.standard) return i;
      return round.standards.length;
    }
    return state.comments.filter(function (comment) { return !isEmpty(comment); }).sort(function (left, right) {
      return standard(left) - standard(right) || (left.order || 0) - (right.order || 0) || left.created - right.created;
    });
  }

  // What was written on an earlier draft of the same standards on this device.
  function earlier() {
    var found = [];
    try {
      for (var i = 0; i < window.localStorage.length; i += 1) {
        var key = window.localStorage.key(i);
        if (key.indexOf("stdc.comments.") !== 0 || key === KEY || key.indexOf(".unreadable.") > 0) continue;
        var stored = JSON.parse(window.localStorage.getItem(key));
        if (stored && stored.about === about && !stored.taken && Array.isArray(stored.comments) && stored.comments.length) {
          found.push({ key: key, draft: key.slice(14), stored: stored });
        }
      }
    } catch (error) { /* Nothing to offer. */ }
    return found;
  }

  // MARK: The day

  function day(words, days) {
    var parts = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(words || "");
    return parts ? Date.UTC(+parts[1], +parts[2] - 1, +parts[3] + days) - round.offset * 60000 : null;
  }

  function phase() {
    var now = Date.now();
    var opens = day(round.opens, 0);
    var ends = day(round.closes, 1);
    if (opens !== null && now < opens) return { name: "预告", key: "ahead", words: "尚未开始，可以先阅读和填写" };
    if (ends !== null && now >= ends) return { name: "已截止", key: "closed", words: "仍可填写和导出，反馈表标明“逾期”，是否采纳由起草组决定" };
    if (ends === null) return { name: "征求意见中", key: "open", words: "" };
    var days = Math.ceil((ends - now) / 86400000);
    return { name: "征求意见中", key: "open", words: days <= 1 ? "最后一天" : "还有" + days + "天" };
  }

  function today() {
    var date = new Date(Date.now() + round.offset * 60000);
    function two(number) { return (number < 10 ? "0" : "") + number; }
    return date.getUTCFullYear() + "-" + two(date.getUTCMonth() + 1) + "-" + two(date.getUTCDate());
  }

  // MARK: Blocks

  var SKIPPED = ".cm-add, .permalink, .copy, .margin, .number, .mark, .lead, button, svg, annotation";
  var blocks = [];
  var withIDs = false;

  function findBlocks() {
    var texts = Array.from(document.querySelectorAll("main article .text")).filter(function (text) { return standardOf(text); });
    withIDs = texts.some(function (text) { return text.querySelector("[data-block]"); });
    var selector = withIDs ? "[data-block]"
      : ".clause > h2, .clause > h3, .clause > h4, .clause > h5, .clause > h6, .clause > p, .items > li, figure.table, .table tbody tr, "
        + "figure.picture, .formula, .note, .example, .footnote, .text pre";
    texts.forEach(function (text) {
      var found = Array.from(text.querySelectorAll(selector)).filter(function (block) { return !block.closest(".margin, .preview, thead"); });
      found.forEach(function (block, index) { block.cmIndex = blocks.length + index; block.cmOrder = index + 1; });
      blocks = blocks.concat(found);
    });
  }

  function standardOf(node) {
    var article = node.closest("article");
    var path = article && article.getAttribute("data-standard");
    return here.filter(function (standard) { return standard.path === path; })[0] || null;
  }

  function isHere(comment) { return here.some(function (standard) { return standard.path === comment.path; }); }

  function blockOf(node) {
    var element = node && node.nodeType === 1 ? node : node && node.parentElement;
    while (element && element !== document.body) {
      if (element.cmIndex !== undefined) return element;
      element = element.parentElement;
    }
    return null;
  }

  // The nodes whose text is the block's own: without numbers, marks and buttons, and without the blocks in it.
  function textNodes(block, part) {
    var inner = part || (block.matches("figure") ? block.querySelector("figcaption") || block : block);
    var nodes = [];
    var walker = document.createTreeWalker(inner, NodeFilter.SHOW_TEXT, null, false);
    var node;
    while ((node = walker.nextNode())) {
      var isOwn = true;
      for (var element = node.parentElement; element && element !== block; element = element.parentElement) {
        if (element.matches(SKIPPED) || element.cmIndex !== undefined) { isOwn = false; break; }
      }
      if (isOwn && node.length) nodes.push(node);
    }
    return nodes;
  }

  function textOf(block) {
    if (block.matches("tr")) {
      return Array.from(block.cells).map(function (cell) { return plain(ownText(block, cell)); }).filter(Boolean).join("　");
    }
    var formula = block.matches(".formula") && block.querySelector("annotation");
    if (formula) return formula.textContent.trim();
    return plain(ownText(block));
  }

  function plain(words) { return words.replace(/[ \t\r\n]+/g, " ").trim(); }

  function numberIn(section) {
    for (var i = 0; i < section.children.length; i += 1) {
      var child = section.children[i];
      if (!child.matches("h2, h3, h4, h5, h6, p")) continue;
      var link = child.querySelector("a.number");
      if (link) return link.textContent.replace(/\s+/g, "");
      if (child.matches(".element-title")) return plain(ownText(child)).replace(/\s+/g, "");
    }
    return "";
  }

  function ownText(block, part) { return textNodes(block, part).map(function (node) { return node.data; }).join(""); }

  // The place as forms write it: 5.2, 5.2 a), 表3, 附录A, 前言.
  function placeOf(block) {
    var caption = block.closest("figure");
    var number = caption && caption.querySelector("figcaption a.number");
    if (number) {
      var row = block.closest("tr");
      var rows = row ? Array.from(caption.querySelectorAll("tbody tr")).indexOf(row) + 1 : 0;
      var note = block.closest(".note, .example");
      var words = note && note.querySelector(".lead");
      return number.textContent.replace(/\s+/g, "") + (rows ? " 第" + rows + "行" : words ? " " + words.textContent.replace(/[：:\s]/g, "") : "");
    }
    var clause = "";
    for (var section = block.closest(".clause"); section && !clause; section = section.parentElement.closest(".clause")) clause = numberIn(section);
    var item = block.closest(".items > li");
    if (item) {
      var marks = [];
      for (; item; item = item.parentElement.closest(".items > li")) {
        var mark = item.querySelector(":scope > .mark");
        mark = mark ? mark.textContent.trim() : "";
        if (/^[a-z0-9]+[)）]$/i.test(mark)) marks.unshift(mark);
      }
      return (clause + " " + marks.join("")).trim();
    }
    var lead = block.matches(".note, .example") && block.querySelector(".lead");
    if (lead) return (clause + " " + lead.textContent.replace(/[：:\s]/g, "")).trim();
    return clause || "正文";
  }

  function addButtons() {
    blocks.forEach(function (block) {
      var host = block;
      if (block.matches("tr")) host = block.cells[block.cells.length - 1];
      else if (block.matches("figure")) host = block.querySelector("figcaption") || block;
      else if (block.matches(".note, .example")) host = block.querySelector("p") || block;
      if (!host) return;
      block.classList.add("cm-block");
      var element = button("", "cm-add", function () { openNew(block); });
      append(element, make("span", "cm-sign"));
      // The words of a selection have to survive the press of the button.
      element.addEventListener("pointerdown", function (event) { event.preventDefault(); });
      var inner = null;
      for (var i = 0; i < host.children.length && !inner; i += 1) {
        if (host.children[i].matches("ul, ol, p, div, figure, pre, blockquote")) inner = host.children[i];
      }
      host.insertBefore(element, host === block && block.matches("li, .footnote") ? inner : null);
      block.cmButton = element;
    });
    // A touch shows the button of the block that was touched.
    var atHand = null;
    document.addEventListener("click", function (event) {
      var block = blockOf(event.target);
      if (atHand && atHand !== block) atHand.classList.remove("cm-at-hand");
      if (block) block.classList.add("cm-at-hand");
      atHand = block;
      var mark = event.target.closest && event.target.closest("mark.cm-mark");
      if (mark && window.getSelection().isCollapsed && !event.target.closest("a, button")) {
        var comment = find(mark.getAttribute("data-comment"));
        if (comment) openEditor(comment, block && block.cmButton);
      }
    });
  }

  // MARK: Selected words

  function selectedIn(block) {
    var selection = window.getSelection();
    if (!selection || !selection.rangeCount || selection.isCollapsed) return null;
    var range = selection.getRangeAt(0);
    if (!range.intersectsNode(block)) return null;
    var whole = "";
    var from = -1;
    var to = -1;
    textNodes(block).forEach(function (node) {
      var start = node === range.startContainer ? range.startOffset : range.comparePoint(node, 0) === 0 ? 0 : -1;
      var end = node === range.endContainer ? range.endOffset : range.comparePoint(node, node.length) === 0 ? node.length : -1;
      if (start >= 0 && end > start) {
        if (from < 0) from = whole.length + start;
        to = whole.length + end;
      }
      whole += node.data;
    });
    while (from < to && /\s/.test(whole.charAt(from))) from += 1;
    while (to > from && /\s/.test(whole.charAt(to - 1))) to -= 1;
    if (from < 0 || to <= from || plain(whole.slice(from, to)) === plain(whole)) return null;
    return { exact: whole.slice(from, to), prefix: whole.slice(Math.max(0, from - 16), from), suffix: whole.slice(to, to + 16) };
  }

  // Where the words stand now: of several places the one with the most alike surroundings.
  function locate(whole, quote) {
    var best = -1;
    var bestScore = -1;
    for (var at = whole.indexOf(quote.exact); at >= 0; at = whole.indexOf(quote.exact, at + 1)) {
      var score = 0;
      while (score < quote.prefix.length && whole.charAt(at - 1 - score) === quote.prefix.charAt(quote.prefix.length - 1 - score)) score += 1;
      var behind = at + quote.exact.length;
      for (var i = 0; i < quote.suffix.length && whole.charAt(behind + i) === quote.suffix.charAt(i); i += 1) score += 1;
      if (score > bestScore) { best = at; bestScore = score; }
    }
    return best;
  }

  function highlight(block, comment) {
    var nodes = textNodes(block);
    var start = locate(ownText(block), comment.quote);
    if (start < 0) return;
    var end = start + comment.quote.exact.length;
    var at = 0;
    nodes.forEach(function (node) {
      var length = node.length;
      var from = Math.max(0, start - at);
      var to = Math.min(length, end - at);
      at += length;
      if (from >= to) return;
      if (to < length) node.splitText(to);
      if (from > 0) node = node.splitText(from);
      var mark = make("mark", "cm-mark");
      mark.setAttribute("data-comment", comment.id);
      mark.title = "有意见";
      node.parentNode.insertBefore(mark, node);
      mark.appendChild(node);
    });
  }

  function unmark() {
    Array.from(document.querySelectorAll("mark.cm-mark")).forEach(function (mark) {
      var parent = mark.parentNode;
      while (mark.firstChild) parent.insertBefore(mark.firstChild, mark);
      parent.removeChild(mark);
      parent.normalize();
    });
  }

  // A button beside words that are selected.
  function watchSelection() {
    var bubble = button("对所选文字提意见", "cm-bubble", function () {
      var block = bubble.cmBlock;
      bubble.hidden = true;
      if (block) openNew(block);
    });
    bubble.hidden = true;
    bubble.addEventListener("pointerdown", function (event) { event.preventDefault(); });
    document.body.appendChild(bubble);
    var timer = 0;
    document.addEventListener("selectionchange", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        var selection = window.getSelection();
        var block = selection && selection.rangeCount ? blockOf(selection.getRangeAt(0).startContainer) : null;
        if (!block || !selectedIn(block)) { bubble.hidden = true; return; }
        bubble.cmBlock = block;
        bubble.hidden = false;
        var rects = selection.getRangeAt(0).getClientRects();
        var last = rects[rects.length - 1];
        if (!last) { bubble.hidden = true; return; }
        var width = document.documentElement.clientWidth;
        bubble.style.left = Math.max(8, Math.min(last.right - bubble.offsetWidth / 2, width - bubble.offsetWidth - 8)) + window.scrollX + "px";
        bubble.style.top = last.bottom + 10 + window.scrollY + "px";
      }, 160);
    });
  }

  // MARK: Messages

  var toast = null;
  var toastTimer = 0;

  // Words at the foot, inside the dialog that is open, since all else is out of reach then.
  function tell(words, action, stays) {
    if (!toast) toast = make("div", "cm-toast");
    var home = document.querySelector("dialog[open]") || document.body;
    if (toast.parentNode !== home) home.appendChild(toast);
    toast.textContent = "";
    toast.setAttribute("role", stays ? "alert" : "status");
    toast.hidden = false;
    append(toast, make("span", "", words));
    if (action) append(toast, button(action[0], "", function () { toast.hidden = true; action[1](); }));
    if (stays) append(toast, button("知道了", "", function () { toast.hidden = true; }));
    window.clearTimeout(toastTimer);
    if (!stays) toastTimer = window.setTimeout(function () { toast.hidden = true; }, action ? 12000 : 5000);
  }

  // MARK: Dialogs

  var openers = [];

  function makeDialog(style, label, onClose) {
    var dialog = make("dialog", "cm-dialog " + style);
    dialog.setAttribute("aria-label", label);
    dialog.addEventListener("close", function () {
      onClose();
      var opener = openers.pop();
      fit();
      if (toast && toast.parentNode === dialog) document.body.appendChild(toast);
      if (opener && opener.isConnected !== false && opener.focus) opener.focus({ preventScroll: true });
    });
    dialog.addEventListener("click", function (event) { if (event.target === dialog) close(dialog); });
    if (!dialog.showModal) {
      dialog.setAttribute("role", "dialog");
      dialog.setAttribute("aria-modal", "true");
      dialog.addEventListener("keydown", function (event) { if (event.key === "Escape") close(dialog); });
    }
    document.body.appendChild(dialog);
    return dialog;
  }

  function open(dialog, opener) {
    if (dialog.hasAttribute("open")) return;
    openers.push(opener || document.activeElement);
    if (dialog.showModal) dialog.showModal();
    else dialog.setAttribute("open", "");
    fit();
  }

  function close(dialog) {
    if (!dialog.hasAttribute("open")) return;
    if (dialog.showModal) { dialog.close(); return; }
    dialog.removeAttribute("open");
    dialog.dispatchEvent(new Event("close"));
  }

  // On a narrow screen a dialog takes what the keyboard leaves.
  function fit() {
    var view = window.visualViewport;
    Array.from(document.querySelectorAll("dialog.cm-dialog")).forEach(function (dialog) {
      var isNarrow = view && window.innerWidth < 640 && dialog.hasAttribute("open");
      dialog.style.maxHeight = isNarrow ? view.height + "px" : "";
      dialog.style.height = isNarrow ? view.height + "px" : "";
      dialog.style.top = isNarrow ? view.offsetTop + "px" : "";
    });
  }

  // MARK: The editor

  var editing = { id: null };
  var editor = null;

  function field(name, label, rows, hint) {
    var box = make("p", "cm-field");
    var id = "cm-" + name;
    var title = make("label", "", label);
    title.htmlFor = id;
    var input = make(rows ? "textarea" : "input");
    input.id = id;
    input.name = name;
    if (rows) input.rows = rows; else input.type = "text";
    if (hint) input.placeholder = hint;
    append(box, title, input);
    return { box: box, input: input };
  }

  function buildEditor() {
    var dialog = makeDialog("cm-editor", "填写意见", finishEditing);
    var ui = { dialog: dialog, fields: {} };
    ui.title = make("h2");
    ui.original = make("blockquote", "cm-original");
    ui.original.tabIndex = 0;
    ui.others = make("div", "cm-others");
    ui.kinds = make("fieldset", "cm-kinds");
    append(ui.kinds, make("legend", "", "意见类型"));
    KINDS.forEach(function (kind, index) {
      var label = make("label");
      var input = make("input");
      input.type = "radio";
      input.name = "cm-kind";
      input.value = kind;
      input.id = "cm-kind-" + index;
      input.addEventListener("change", function () { change("kind", kind); });
      append(label, input, make("span", "", kind));
      append(ui.kinds, label);
    });
    var body = append(make("div", "cm-body"), ui.original, ui.others, ui.kinds);
    [["opinion", "意见内容", 4, "哪里不合适，为什么"], ["proposal", "修改建议", 3, "建议写成什么"], ["reason", "理由", 2, "依据、数据或实际做法"]].forEach(function (item) {
      var made = field(item[0], item[1], item[2], item[3]);
      made.input.addEventListener("input", function () { change(item[0], made.input.value); });
      ui.fields[item[0]] = made.input;
      append(body, made.box);
      if (item[0] === "proposal") {
        ui.copy = button("从原文改起", "cm-link", function () {
          made.input.value = editing.original;
          change("proposal", made.input.value);
          made.input.focus();
        });
        made.box.insertBefore(ui.copy, made.input);
      }
    });
    var major = make("label", "cm-check");
    ui.major = make("input");
    ui.major.type = "checkbox";
    ui.major.id = "cm-major";
    ui.major.addEventListener("change", function () { change("major", ui.major.checked); });
    append(major, ui.major, make("span", "", "列为重大意见或建议"));
    ui.majorBox = major;
    append(body, major);
    ui.saved = make("span", "cm-saved");
    ui.remove = button("删除", "cm-quiet", function () {
      var comment = editing;
      close(dialog);
      if (find(comment.id)) remove(comment);
    });
    append(dialog,
      append(make("header", "cm-head"), ui.title, closeButton(dialog)), body,
      append(make("footer", "cm-foot"), ui.saved, ui.remove, button("完成", "cm-primary", function () { close(dialog); })));
    return ui;
  }

  function closeButton(dialog) {
    var element = button("×", "cm-close", function () { close(dialog); });
    element.setAttribute("aria-label", "关闭");
    return element;
  }

  // On a block, or on a standard as a whole.
  function openNew(block, whole) {
    var standard = block ? standardOf(block) : whole;
    var quote = block ? selectedIn(block) : null;
    var now = Date.now();
    openEditor({
      id: newID(), block: block && withIDs ? block.getAttribute("data-block") : "", clause: block ? placeOf(block) : WHOLE,
      original: quote ? plain(quote.exact) : block ? textOf(block) : "", kind: block ? "技术性" : "一般性", opinion: "", proposal: "",
      reason: "", standard: standard ? nameOf(standard) : "", major: false, path: standard ? standard.path : "",
      order: block ? block.cmOrder : 0, quote: quote || null, created: now, changed: now
    }, block ? block.cmButton : null);
  }

  function openEditor(comment, opener) {
    if (!editor) editor = buildEditor();
    finishEditing();
    editing = comment;
    var isWhole = comment.clause === WHOLE && !comment.block;
    editor.title.textContent = isWhole ? "对全文的意见" : "对 " + comment.clause + (comment.quote ? " 中所选文字的意见" : " 的意见");
    editor.original.textContent = comment.original;
    editor.original.hidden = !comment.original;
    editor.copy.hidden = !comment.original;
    ["opinion", "proposal", "reason"].forEach(function (name) { editor.fields[name].value = comment[name] || ""; });
    Array.from(editor.kinds.querySelectorAll("input")).forEach(function (input) { input.checked = input.value === comment.kind; });
    editor.major.checked = !!comment.major;
    editor.majorBox.hidden = profile() !== "blocks" && !comment.major;
    editor.remove.hidden = !find(comment.id);
    editor.saved.textContent = "边写边保存在本机";
    showOthers(comment);
    editor.dialog.setAttribute("aria-label", editor.title.textContent);
    open(editor.dialog, opener);
    editor.fields.opinion.focus();
  }

  // What stands at the same place already.
  function showOthers(comment) {
    editor.others.textContent = "";
    var others = sorted().filter(function (other) { return other.id !== comment.id && isSamePlace(other, comment); });
    editor.others.hidden = !others.length;
    if (!others.length) return;
    append(editor.others, make("span", "", "此处已有："));
    others.forEach(function (other) {
      append(editor.others, button(brief(other), "cm-link", function () {
        openEditor(other, null);
      }));
    });
  }

  function isSamePlace(left, right) {
    return left.standard === right.standard && left.clause === right.clause && (left.block || "") === (right.block || "")
      && (left.block || left.clause === WHOLE || left.order === right.order);
  }

  function brief(comment) {
    var words = plain(comment.opinion || comment.proposal || comment.reason);
    return words.length > 18 ? words.slice(0, 18) + "…" : words;
  }

  var saveTimer = 0;

  function change(name, value) {
    editing[name] = value;
    editing.changed = Date.now();
    if (!find(editing.id) && !isEmpty(editing)) {
      state.comments.push(editing);
      state.noComments = false;
    }
    editor.remove.hidden = !find(editing.id);
    isUnsaved = true;
    editor.saved.textContent = "正在保存……";
    window.clearTimeout(saveTimer);
    saveTimer = window.setTimeout(flush, 250);
  }

  function flush() {
    window.clearTimeout(saveTimer);
    if (!isUnsaved) return;
    save();
    if (editor) editor.saved.textContent = isKept ? "已保存在本机" : "没有保存成功，请备份";
  }

  function finishEditing() {
    if (!editing.id) return;
    if (isEmpty(editing) && find(editing.id)) {
      state.deleted[editing.id] = Date.now();
      state.comments = state.comments.filter(function (comment) { return comment.id !== editing.id; });
      isUnsaved = true;
    }
    editing = { id: null };
    flush();
    refresh();
  }

  function remove(comment) {
    state.comments = state.comments.filter(function (other) { return other.id !== comment.id; });
    state.deleted[comment.id] = Date.now();
    save();
    tell("已删除对 " + comment.clause + " 的意见。", ["撤销", function () {
      delete state.deleted[comment.id];
      comment.changed = Date.now() + 1;
      // Another tab may hold the deletion.
      try {
        var stored = JSON.parse(window.localStorage.getItem(KEY));
        if (stored && stored.deleted) { delete stored.deleted[comment.id]; window.localStorage.setItem(KEY, JSON.stringify(stored)); }
      } catch (error) { /* The next save tells. */ }
      state.comments.push(comment);
      save();
      tell("已恢复。");
    }]);
  }

  // MARK: My comments

  var panel = null;

  function buildPanel(container, dialog) {
    var ui = { container: container, dialog: dialog };
    ui.summary = make("p", "cm-summary");
    ui.earlier = make("div", "cm-earlier");
    ui.list = make("div", "cm-list");
    ui.none = make("input");
    ui.none.type = "checkbox";
    ui.none.id = "cm-none";
    ui.none.addEventListener("change", function () { state.noComments = ui.none.checked; save(); });
    ui.noneBox = append(make("label", "cm-check"), ui.none, make("span", "", "我单位对征求意见的标准没有意见（无意见）"));

    ui.person = make("fieldset", "cm-person");
    append(ui.person, make("legend", "", "填表人"));
    var fields = [["unit", "单位", "organization"], ["name", "姓名", "name"], ["post", "职务/职称", "organization-title"], ["phone", "电话", "tel"],
      ["email", "电子邮箱", "email"], ["address", "地址", "street-address"]];
    fields.push(["postcode", "邮编", "postal-code"]);
    ui.inputs = {};
    fields.forEach(function (item) {
      var made = field("person-" + item[0], item[1]);
      made.input.setAttribute("autocomplete", item[2]);
      if (item[0] === "email" || item[0] === "phone") made.input.inputMode = item[0] === "email" ? "email" : "tel";
      made.input.addEventListener("input", function () {
        person[item[0]] = made.input.value;
        isUnsaved = true;
        window.clearTimeout(saveTimer);
        saveTimer = window.setTimeout(flush, 250);
      });
      ui.inputs[item[0]] = made.input;
      append(ui.person, made.box);
    });
    append(ui.person, make("p", "cm-hint", "只填一次，存在这台设备的浏览器里，导出时写进反馈表。"));

    ui.patent = make("input");
    ui.patent.type = "checkbox";
    ui.patent.id = "cm-patent";
    ui.patent.addEventListener("change", function () {
      state.patent.isKnown = ui.patent.checked;
      ui.patentWords.box.hidden = !ui.patent.checked;
      save();
      if (ui.patent.checked) ui.patentWords.input.focus();
    });
    ui.patentWords = field("patent-words", "专利的名称、专利号或权利人");
    ui.patentWords.input.addEventListener("input", function () {
      state.patent.words = ui.patentWords.input.value;
      isUnsaved = true;
      window.clearTimeout(saveTimer);
      saveTimer = window.setTimeout(flush, 250);
    });
    append(ui.patentWords.box, make("span", "cm-hint", "反馈表中单列一行；请把支持性文件与反馈表一起寄回。"));
    ui.patentBox = append(make("div", "cm-patent"),
      append(make("label", "cm-check"), ui.patent, make("span", "", "知道与征求意见的标准有关的专利")), ui.patentWords.box);

    ui.profile = make("select");
    ui.profile.id = "cm-profile";
    [["table", "逐条填写的反馈表"], ["blocks", "地方标准征求意见表（四栏）"], ["national", "国家标准意见表"], ["iso", "ISO/IEC 意见模板"]].forEach(function (item) {
      var option = make("option", "", item[1] + (item[0] === round.form ? "（本次规定）" : ""));
      option.value = item[0];
      append(ui.profile, option);
    });
    ui.profile.addEventListener("change", function () {
      state.profile = ui.profile.value;
      save();
    });
    var profileLabel = make("label", "", "反馈表的样式");
    profileLabel.htmlFor = "cm-profile";
    ui.profileBox = append(make("p", "cm-field"), profileLabel, ui.profile);

    ui.exports = make("div", "cm-exports");
    [["Excel 反馈表", "xlsx", "cm-primary"], ["Word 反馈表", "docx", ""], ["打印盖章", "print", ""], ["复制文本", "copy", ""], ["发邮件", "mail", ""],
      ["CSV", "csv", ""]].forEach(function (item) {
      var element = button(item[0], item[2], function () { exportAs(item[1]); });
      element.setAttribute("data-export", item[1]);
      append(ui.exports, element);
    });
    ui.hint = make("p", "cm-hint");
    if (/MicroMessenger|QQ\/|DingTalk|WeiBo|AliApp/i.test(navigator.userAgent)) {
      ui.hint.textContent = "聊天软件里的浏览器常常不能保存文件：请用“复制文本”，或在右上角菜单中选“在浏览器中打开”。";
    } else {
      ui.hint.textContent = "Excel 和 Word 表中带有每条意见的位置，请不要删去“标识”一列。文件没有保存下来时，用“复制文本”粘贴到邮件或聊天中。";
    }
    ui.copied = make("textarea", "cm-copied");
    ui.copied.readOnly = true;
    ui.copied.rows = 6;
    ui.copied.hidden = true;
    ui.copied.setAttribute("aria-label", "意见的文本");

    ui.file = make("input");
    ui.file.type = "file";
    ui.file.id = "cm-restore";
    ui.file.multiple = true;
    ui.file.accept = ".json,application/json";
    ui.file.addEventListener("change", function () { restore(ui.file); });
    var label = make("label", "cm-button", "恢复或并入备份");
    label.htmlFor = "cm-restore";
    ui.backup = append(make("div", "cm-backup"), button("备份", "", backUp), append(make("span", "cm-file"), ui.file, label));

    append(container, ui.summary, ui.earlier, ui.list, ui.noneBox, ui.patentBox,
      section("填表人", ui.person), window.stdcOnline ? window.stdcOnline(online) : null,
      section("导出反馈表", ui.profileBox, ui.exports, ui.hint, ui.copied),
      section("备份与合并", make("p", "cm-hint", "换一台设备继续写，或者把几位同事的意见并成一份，用备份文件。"), ui.backup));
    return ui;
  }

  // What is sent where the site stands on a server that takes comments.
  var online = {
    root: root, draft: round.draft, tell: function (words, isLong) { tell(words, null, isLong); },
    count: function () { flush(); return sorted().length || state.noComments ? 1 : 0; },
    person: function () { return !!((person.unit || "").trim() || (person.name || "").trim()); },
    json: function () { return forms.backup(form()); }
  };

  function section(title) {
    var element = append(make("section", "cm-section"), make("h3", "", title));
    for (var i = 1; i < arguments.length; i += 1) append(element, arguments[i]);
    return element;
  }

  function openPanel(opener) {
    if (!panel) {
      var dialog = makeDialog("cm-panel", "我的意见", function () { flush(); });
      var body = make("div", "cm-body");
      var title = make("h2", "", "我的意见");
      title.tabIndex = -1;
      append(dialog, append(make("header", "cm-head"), title, closeButton(dialog)), body);
      panel = buildPanel(body, dialog);
    }
    fillPerson();
    refresh();
    open(panel.dialog, opener);
    panel.dialog.querySelector("h2").focus();
  }

  function fillPerson() {
    Object.keys(panel.inputs).forEach(function (name) { panel.inputs[name].value = person[name] || ""; });
  }

  function fillPanel() {
    var comments = sorted();
    var now = phase();
    var counts = KINDS.map(function (kind) {
      var count = comments.filter(function (comment) { return comment.kind === kind; }).length;
      return count ? kind + count + "条" : "";
    }).filter(Boolean).join("，");
    panel.summary.textContent = (comments.length ? "共" + comments.length + "条意见（" + counts + "）。" : "还没有意见。")
      + now.name + (now.words ? "，" + now.words : "") + "。";
    panel.noneBox.hidden = comments.length > 0;
    panel.none.checked = state.noComments;
    panel.patent.checked = state.patent.isKnown;
    panel.patentWords.box.hidden = !state.patent.isKnown;
    if (panel.patentWords.input.value !== state.patent.words) panel.patentWords.input.value = state.patent.words;
    panel.profile.value = profile();
    var focused = document.activeElement && panel.list.contains(document.activeElement) ? document.activeElement : null;
    var focusedIndex = focused ? Array.from(panel.list.querySelectorAll("button")).indexOf(focused) : -1;
    panel.list.textContent = "";
    if (!comments.length) {
      append(panel.list, make("p", "cm-hint", here.length
        ? "在正文中把鼠标移到一段文字上（触摸屏上点一下），按旁边的“提意见”；也可以先选中几个字。"
        : "打开上面的标准，在正文中提意见；写好的意见列在这里。"));
    }
    var list = null;
    var standard = null;
    comments.forEach(function (comment) {
      if (comment.standard !== standard || !list) {
        standard = comment.standard;
        if (round.standards.length > 1) append(panel.list, make("h3", "", standard));
        list = append(panel.list, make("ol")).lastChild;
      }
      append(list, entry(comment));
    });
    if (focusedIndex >= 0) {
      var buttons = panel.list.querySelectorAll("button");
      var next = buttons[Math.min(focusedIndex, buttons.length - 1)] || panel.none;
      next.focus();
    }
    fillEarlier();
  }

  function entry(comment) {
    var item = make("li", "cm-entry");
    var head = make("p", "cm-entry-head");
    var place = make("a", "", comment.clause);
    place.href = addressOf(comment);
    place.addEventListener("click", function () { if (panel.dialog && isHere(comment)) { openers.pop(); openers.push(null); close(panel.dialog); } });
    append(head, place, make("span", "cm-kind", comment.kind), comment.major ? make("span", "cm-kind", "重大") : null,
      comment.from ? make("span", "cm-hint", "来自" + comment.from) : null);
    append(item, head);
    if (comment.original) append(item, make("p", "cm-quoted", comment.original.length > 80 ? comment.original.slice(0, 80) + "…" : comment.original));
    [["", comment.opinion], ["建议：", comment.proposal], ["理由：", comment.reason]].forEach(function (part) {
      if (part[1] && part[1].trim()) append(item, make("p", "cm-words", part[0] + part[1]));
    });
    var edit = button("修改", "cm-link", function () { openEditor(comment, null); });
    edit.setAttribute("aria-label", "修改对 " + comment.clause + " 的意见");
    var erase = button("删除", "cm-link", function () { remove(comment); });
    erase.setAttribute("aria-label", "删除对 " + comment.clause + " 的意见");
    return append(item, append(make("p", "cm-entry-foot"), edit, erase));
  }

  function addressOf(comment) {
    var anchor = "";
    if (isHere(comment) && comment.order) {
      var block = blockFor(comment);
      if (block) {
        if (!block.id) block.id = "cm-at-" + block.cmIndex;
        anchor = "#" + block.id;
      }
    } else if (comment.block) {
      anchor = "#b-" + comment.block;
    }
    if (!isHere(comment)) return root + (comment.path || "index.html") + anchor;
    var article = document.querySelector("article[data-standard=\"" + comment.path + "\"]");
    return anchor || "#" + (article && article.parentNode.id || "content");
  }

  function fillEarlier() {
    panel.earlier.textContent = "";
    earlier().forEach(function (other) {
      append(panel.earlier, append(make("p"),
        make("span", "", "这台设备上还有" + other.stored.comments.length + "条针对另一稿（标识 " + other.draft + "）的意见。"),
        button("并入本稿", "cm-link", function () {
          var result = take(other.stored.comments, "另一稿");
          other.stored.taken = true;
          try { window.localStorage.setItem(other.key, JSON.stringify(other.stored)); } catch (error) { /* It is offered again. */ }
          save();
          tell("并入" + result.added + "条，请逐条核对是否仍然适用。");
        })));
    });
  }

  // MARK: Export

  function form() {
    return {
      round: round, profile: profile(), person: person, comments: sorted(), noComments: state.noComments, patent: state.patent,
      late: phase().key === "closed", date: today()
    };
  }

  // One form, or one for each standard that has comments where the round asks for that.
  function formsOf(value) {
    if (!round.each || round.standards.length < 2 || !value.comments.length) return [value];
    return round.standards.map(function (standard) {
      var part = {};
      Object.keys(value).forEach(function (key) { part[key] = value[key]; });
      part.round = {};
      Object.keys(round).forEach(function (key) { part.round[key] = round[key]; });
      part.round.standards = [standard];
      part.comments = value.comments.filter(function (comment) { return comment.standard === nameOf(standard); });
      return part;
    }).filter(function (part) { return part.comments.length; }).map(function (part, index) {
      // Patents are told once.
      if (index > 0) part.patent = null;
      return part;
    });
  }

  function fileName(extension, standards) {
    standards = standards || round.standards;
    var standard = standards.length === 1 ? nameOf(standards[0]) : round.system;
    return ["意见反馈", person.unit, standard, round.draft].filter(Boolean).join("-").replace(/[\\/:*?"<>|\s\u0000-\u001f]+/g, "_").slice(0, 120)
      + "." + extension;
  }

  function download(bytes, name, type) {
    try {
      var address = window.URL.createObjectURL(new Blob([bytes], { type: type }));
      var link = make("a");
      link.href = address;
      link.download = name;
      (document.querySelector("dialog[open]") || document.body).appendChild(link);
      link.click();
      link.remove();
      window.setTimeout(function () { window.URL.revokeObjectURL(address); }, 60000);
      return true;
    } catch (error) {
      tell("这个浏览器不能保存文件，请用“复制文本”。", null, true);
      return false;
    }
  }

  var OFFICE = "application/vnd.openxmlformats-officedocument.";

  function exportAs(kind) {
    flush();
    var value = form();
    if (!value.comments.length && !value.noComments && !value.patent.isKnown) {
      tell("还没有意见。没有意见的，请先勾选“无意见”。");
      panel.none.focus();
      return;
    }
    var words = value.comments.length ? value.comments.length + "条意见" : "“无意见”";
    var missing = person.unit || person.name ? "" : "单位和姓名没有填写，请在表中补上。";
    if (kind === "xlsx" || kind === "docx" || kind === "csv") {
      var types = {
        xlsx: OFFICE + "spreadsheetml.sheet", docx: OFFICE + "wordprocessingml.document", csv: "text/csv;charset=utf-8"
      };
      var parts = formsOf(value);
      var isSaved = parts.map(function (part) {
        return download(forms[kind](part), fileName(kind, part.round.standards), types[kind]);
      }).every(Boolean);
      var names = parts.length > 1 ? "每个标准一份，共" + parts.length + "份" : fileName(kind, parts[0].round.standards);
      if (isSaved) tell("已导出" + words + "：" + names + "。" + missing);
    } else if (kind === "copy") {
      panel.copied.value = forms.text(value);
      panel.copied.hidden = false;
      copy(panel.copied, function (isCopied) {
        tell(isCopied ? "已复制" + words + "，可以粘贴到邮件或聊天中。" + missing : "请在文本框中全选后复制。");
      });
    } else if (kind === "mail") {
      mail(value);
    } else {
      print(value);
    }
  }

  function copy(area, done) {
    function byHand() {
      area.focus();
      area.select();
      area.setSelectionRange(0, area.value.length);
      var isCopied = false;
      try { isCopied = document.execCommand("copy"); } catch (error) { isCopied = false; }
      done(isCopied);
    }
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(area.value).then(function () { done(true); }, byHand);
    } else {
      byHand();
    }
  }

  // Programs for mail take about 2000 characters of an address; what is longer goes by way of the clipboard.
  function mail(value) {
    var words = forms.text(value);
    var subject = "意见反馈" + (person.unit ? "（" + person.unit + "）" : "") + " " + round.standards.map(nameOf).join("；");
    if (subject.length > 80) subject = subject.slice(0, 80) + "…";
    var start = "mailto:" + encodeURIComponent(round.contact.email || "").replace(/%40/g, "@") + "?subject=" + encodeURIComponent(subject) + "&body=";
    function send(body) {
      var link = make("a");
      link.href = start + encodeURIComponent(wellFormed(body).replace(/\n/g, "\r\n"));
      (document.querySelector("dialog[open]") || document.body).appendChild(link);
      link.click();
      link.remove();
    }
    if ((start + encodeURIComponent(wellFormed(words))).length <= 1900) { send(words); return; }
    panel.copied.value = words;
    panel.copied.hidden = false;
    copy(panel.copied, function (isCopied) {
      send("（请把复制的意见粘贴在这里，或附上导出的反馈表）");
      tell(isCopied ? "意见较长，已复制，请粘贴到邮件正文中。" : "意见较长，请从文本框中复制到邮件正文。");
    });
  }

  // Without halves of pairs, which no address can hold.
  function wellFormed(words) {
    return words.replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, "\ufffd").replace(/(^|[^\ud800-\udbff])[\udc00-\udfff]/g, "$1\ufffd");
  }

  function print(value) {
    if (!window.print) { tell("这个浏览器不能打印，请导出 Word 表后打印。"); return; }
    var sheet = make("div", "cm-sheet");
    formsOf(value).forEach(function (part) { append(sheet, forms.sheet(part)); });
    var dialog = panel.dialog && panel.dialog.hasAttribute("open") ? panel.dialog : null;
    var opener = openers[openers.length - 1];
    if (dialog) close(dialog);
    document.body.appendChild(sheet);
    document.body.classList.add("cm-printing");
    var title = document.title;
    document.title = fileName("").replace(/\.$/, "");
    var isDone = false;
    function done() {
      if (isDone) return;
      isDone = true;
      window.removeEventListener("afterprint", done);
      document.title = title;
      document.body.classList.remove("cm-printing");
      sheet.remove();
      if (dialog) openPanel(opener);
    }
    window.addEventListener("afterprint", done);
    window.print();
    window.setTimeout(done, 60000);
  }

  function backUp() {
    var value = form();
    if (download(forms.utf8(forms.backup(value)), fileName("json"), "application/json")) tell("已备份" + value.comments.length + "条意见。");
  }

  // MARK: Restore

  function restore(input) {
    var files = Array.from(input.files || []);
    var messages = [];
    var left = files.length;
    files.forEach(function (file) {
      var reader = new FileReader();
      reader.onload = function () { messages.push(restoreText(String(reader.result), file.name)); done(); };
      reader.onerror = function () { messages.push(file.name + "：读不出来。"); done(); };
      reader.readAsText(file);
    });
    function done() {
      left -= 1;
      if (left > 0) return;
      input.value = "";
      save();
      fillPerson();
      tell(messages.join(""), null, messages.length > 1);
    }
  }

  function restoreText(words, name) {
    var data;
    try { data = JSON.parse(words.replace(/^\ufeff/, "")); } catch (error) { data = null; }
    if (!data || data.stdc !== "comments" || !Array.isArray(data.comments)) return name + "：不是意见的备份文件，没有动已有的意见。";
    var theirs = data.person || {};
    var from = String(theirs.name || theirs.unit || "");
    if (!Object.keys(person).some(function (key) { return person[key]; })) {
      Object.keys(theirs).forEach(function (key) { if (typeof theirs[key] === "string") person[key] = theirs[key]; });
      from = "";
    } else if (theirs.name === person.name && theirs.unit === person.unit) {
      from = "";
    }
    var result = take(data.comments, from);
    if (data.noComments && !state.comments.length) state.noComments = true;
    if (data.patent === true) state.patent = { isKnown: true, words: String(data.patentWords || state.patent.words) };
    var foreign = data.draft && data.draft !== round.draft ? "这份备份针对另一稿（标识 " + data.draft + "），请逐条核对。" : "";
    return name + "：并入" + result.added + "条" + (result.known ? "，" + result.known + "条已有" : "") + "。" + foreign;
  }

  function take(list, from) {
    var result = { added: 0, known: 0 };
    list.forEach(function (data) {
      if (!data || typeof data !== "object") return;
      function words(key) { return typeof data[key] === "string" ? data[key] : ""; }
      var comment = {
        id: /^[0-9a-z]{6,40}$/.test(data.id) ? data.id : newID(), block: words("block"), clause: words("clause") || WHOLE, original: words("original"),
        kind: KINDS.indexOf(data.kind) >= 0 ? data.kind : "技术性", opinion: words("opinion"), proposal: words("proposal"), reason: words("reason"),
        standard: words("standard") || (round.standards[0] ? nameOf(round.standards[0]) : ""), major: data.major === true, path: "",
        order: typeof data.order === "number" ? data.order : 0, quote: null, created: +data.created || Date.now(), changed: +data.changed || Date.now()
      };
      round.standards.forEach(function (standard) { if (nameOf(standard) === comment.standard) comment.path = standard.path; });
      if (data.quote && typeof data.quote.exact === "string" && data.quote.exact) {
        comment.quote = { exact: data.quote.exact, prefix: String(data.quote.prefix || ""), suffix: String(data.quote.suffix || "") };
      }
      if (from) comment.from = from;
      if (isEmpty(comment)) return;
      var same = state.comments.filter(function (other) {
        return other.id === comment.id || other.clause === comment.clause && other.standard === comment.standard && (other.block || "") === comment.block
          && other.opinion === comment.opinion && other.proposal === comment.proposal && other.reason === comment.reason;
      })[0];
      if (same && same.id === comment.id && comment.changed > same.changed) {
        Object.keys(comment).forEach(function (key) { same[key] = comment[key]; });
        result.added += 1;
      } else if (same) {
        result.known += 1;
      } else {
        if (state.deleted[comment.id]) { delete state.deleted[comment.id]; comment.id = newID(); }
        state.comments.push(comment);
        result.added += 1;
      }
    });
    if (state.comments.length) state.noComments = false;
    return result;
  }

  // MARK: The page

  var counters = [];
  var states = [];

  function blockFor(comment) {
    if (!isHere(comment) || comment.clause === WHOLE && !comment.block) return null;
    if (withIDs && comment.block) {
      for (var i = 0; i < blocks.length; i += 1) if (blocks[i].getAttribute("data-block") === comment.block) return blocks[i];
      return null;
    }
    return blocks.filter(function (block) { return block.cmOrder === comment.order && standardOf(block).path === comment.path; })[0] || null;
  }

  function refresh() {
    var now = phase();
    states.forEach(function (shown) {
      shown.mark.textContent = now.name;
      shown.mark.setAttribute("data-phase", now.key);
      shown.words.textContent = now.words;
    });
    var count = sorted().length;
    counters.forEach(function (counter) {
      counter.textContent = "我的意见" + (count ? "（" + count + "）" : state.noComments ? "（无意见）" : "");
    });
    if (blocks.length) {
      unmark();
      var found = [];
      blocks.forEach(function () { found.push(0); });
      sorted().forEach(function (comment) {
        var block = blockFor(comment);
        if (!block) return;
        found[block.cmIndex] += 1;
        if (comment.quote) highlight(block, comment);
      });
      blocks.forEach(function (block, index) {
        if (!block.cmButton || block.cmCount === found[index]) return;
        block.cmCount = found[index];
        block.classList.toggle("cm-has", found[index] > 0);
        block.cmButton.firstChild.textContent = found[index] || "";
        block.cmButton.setAttribute("aria-label", "对 " + placeOf(block) + " 提意见" + (found[index] ? "，已有" + found[index] + "条" : ""));
        block.cmButton.title = "提意见";
      });
    }
    if (panel) fillPanel();
  }

  function counterButton(style) {
    var element = button("我的意见", style, function () { openPanel(element); });
    counters.push(element);
    return element;
  }

  function addToBanner(banner) {
    var line = banner.querySelector(".round-state");
    var shown = { mark: make("strong", "cm-state"), words: make("span", "cm-left") };
    line.insertBefore(shown.mark, line.firstChild);
    line.appendChild(shown.words);
    states.push(shown);
    var standard = here.filter(function (standard) { return standard.path === banner.getAttribute("data-round"); })[0];
    if (!standard) return;
    var actions = banner.querySelector(".round-actions");
    actions.insertBefore(counterButton(""), actions.firstChild);
    actions.insertBefore(button("对全文提意见", "cm-primary", function () { openNew(null, standard); }), actions.firstChild);
  }

  function start() {
    load();
    findBlocks();
    addButtons();
    banners.forEach(addToBanner);
    if (here.length) append(document.body, append(make("div", "cm-bar"), counterButton("cm-primary")));
    if (blocks.length) watchSelection();
    var place = document.querySelector(".round-comments");
    if (place) {
      Array.from(place.querySelectorAll("p")).forEach(function (words) { words.remove(); });
      panel = buildPanel(append(place, make("div", "cm-inline")).lastChild, null);
      fillPerson();
    }
    refresh();
    window.addEventListener("storage", function (event) {
      if (event.key !== KEY || !event.newValue) return;
      try {
        var stored = JSON.parse(event.newValue);
        mergeStored(stored);
        takeChoices(stored);
      } catch (error) { return; }
      refresh();
    });
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", function () { if (document.hidden) flush(); });
    window.addEventListener("beforeunload", function (event) {
      flush();
      if (!isUnsaved) return;
      event.preventDefault();
      event.returnValue = "";
    });
    if (window.visualViewport) {
      window.visualViewport.addEventListener("resize", fit);
      window.visualViewport.addEventListener("scroll", fit);
    }
    window.setInterval(function () { if (!document.hidden && !editing.id) refreshState(); }, 60000);
  }

  function refreshState() {
    var now = phase();
    if (states.length && states[0].mark.textContent + states[0].words.textContent !== now.name + now.words) refresh();
  }

  start();
}());
