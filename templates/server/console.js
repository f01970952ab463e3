// The desk for dispositions: shows what stands in consultation/comments.yaml and sends single changes of it. Each change
// says what was seen before it, so that the server can tell what others have changed meanwhile.
(function () {
  "use strict";

  var DECISIONS = ["采纳", "部分采纳", "不采纳", "待定"];
  var NEEDS_REASON = { "部分采纳": true, "不采纳": true };
  var PROPOSED = "（拟）";
  var PLACE = ["standard", "block", "placed", "clause", "original"];
  var NAMES = { decision: "处理意见", answer: "理由", remark: "备注", "same-as": "合并", standard: "标准", block: "位置", placed: "位置", clause: "位置", original: "原文" };
  var STATES = [
    ["", "全部"], ["open", "未处理"], ["proposed", "拟处理"], ["final", "已定"], ["reason", "缺理由"], ["unplaced", "待定位"],
    ["late", "逾期"], ["similar", "可能相同"], ["conflict", "有冲突"]
  ];
  var PAGE = 150;

  var token = document.querySelector("meta[name=stdc-token]").getAttribute("content");
  var data = null;
  var intake = { isOn: false, submissions: [] };
  var byID = {};
  var blocks = {};
  var groups = [];
  var similar = {};
  var shown = [];
  var limit = PAGE;
  var current = "";
  var picked = {};
  // What was typed and not sent yet, by the first id of a row: { decision, answer, was: { id: { decision, answer } } }
  var drafts = {};
  var conflicts = {};
  var undone = [];
  var isBusy = false;
  var waiting = [];
  var dismissed = stored("stdc.desk.dismissed", {});

  function byName(name) { return document.getElementById(name); }

  function make(name, style, words) {
    var element = document.createElement(name);
    if (style) element.className = style;
    if (words !== undefined) element.textContent = words;
    return element;
  }

  function append(parent) {
    for (var i = 1; i < arguments.length; i += 1) if (arguments[i]) parent.appendChild(arguments[i]);
    return parent;
  }

  function button(words, action, style) {
    var element = make("button", style || "", words);
    element.type = "button";
    element.addEventListener("click", action);
    return element;
  }

  function stored(key, otherwise) {
    try { return JSON.parse(window.localStorage.getItem(key)) || otherwise; } catch (error) { return otherwise; }
  }

  function store(key, value) {
    try { window.localStorage.setItem(key, JSON.stringify(value)); } catch (error) { /* It is only remembered. */ }
  }

  var toastTimer = 0;

  function tell(words, isLong) {
    var toast = byName("toast");
    toast.textContent = words;
    toast.classList.add("is-shown");
    window.clearTimeout(toastTimer);
    toastTimer = window.setTimeout(function () { toast.classList.remove("is-shown"); }, isLong ? 9000 : 4000);
  }

  // MARK: The server

  function ask(method, path, body, done) {
    var request = new XMLHttpRequest();
    request.open(method, "/comments/" + path);
    if (body) {
      request.setRequestHeader("Content-Type", "application/json");
      request.setRequestHeader("X-Stdc-Token", token);
    }
    request.onload = function () {
      var answer = null;
      try { answer = JSON.parse(request.responseText); } catch (error) { answer = null; }
      if (request.status === 200 && answer) done(answer, null);
      else done(null, answer && answer.error ? answer.error : "服务器没有照办（" + request.status + "）");
    };
    request.onerror = function () { done(null, "stdc serve 没有运行，写下的内容还在这一页"); };
    request.send(body ? JSON.stringify(body) : null);
  }

  function load(then) {
    ask("GET", "data.json", null, function (answer, error) {
      if (error) { tell(error, true); return; }
      take(answer);
      if (then) then();
    });
    ask("GET", "intake.json", null, function (answer) {
      if (!answer) return;
      intake = answer;
      fillIntake();
    });
  }

  function take(state) {
    data = state;
    document.querySelector(".brand").textContent = state.system;
    byID = {};
    state.comments.forEach(function (comment) { byID[comment.id] = comment; });
    blocks = {};
    state.blocks.forEach(function (block) { blocks[block.id] = block; });
    groups = state.rows.map(function (ids) {
      return { id: ids[0], comments: ids.map(function (id) { return byID[id]; }).filter(Boolean) };
    }).filter(function (group) { return group.comments.length; });
    var known = {};
    groups.forEach(function (group) { known[group.id] = group; });
    similar = {};
    state.similar.forEach(function (pair) {
      if (!known[pair[0]] || !known[pair[1]] || dismissed[pair.join(" ")]) return;
      (similar[pair[1]] = similar[pair[1]] || []).push(pair[0]);
    });
    Object.keys(picked).forEach(function (id) { if (!known[id]) delete picked[id]; });
    Object.keys(drafts).forEach(function (id) {
      if (known[id]) return;
      // The row was joined to another: what was typed goes with it.
      var row = groups.filter(function (group) { return group.comments.some(function (comment) { return comment.id === id; }); })[0];
      if (row && !drafts[row.id]) drafts[row.id] = drafts[id];
      delete drafts[id];
    });
    fillFilters();
    render();
  }

  // Makes changes; `changes` holds { id, fields: { name: { was, new } } }.
  function send(changes, words, isUndo, then) {
    changes = changes.filter(function (change) {
      Object.keys(change.fields).forEach(function (name) {
        if (change.fields[name].was === change.fields[name]["new"]) delete change.fields[name];
      });
      return Object.keys(change.fields).length;
    });
    if (!changes.length) { if (then) then(true); goOn(); return; }
    if (isBusy) { waiting.push(function () { send(changes, words, isUndo, then); }); return; }
    isBusy = true;
    ask("POST", "change", { changes: changes }, function (answer, error) {
      isBusy = false;
      if (error) {
        tell(error, true);
        if (then) then(false);
        waiting = [];
        return;
      }
      var blocked = {};
      answer.conflicts.forEach(function (conflict) {
        blocked[conflict.id + " " + conflict.field] = true;
        (conflicts[conflict.id] = conflicts[conflict.id] || {})[conflict.field] = conflict;
      });
      var inverse = changes.map(function (change) {
        var fields = {};
        Object.keys(change.fields).forEach(function (name) {
          if (!blocked[change.id + " " + name]) fields[name] = { was: change.fields[name]["new"], "new": change.fields[name].was };
        });
        return { id: change.id, fields: fields };
      }).filter(function (change) { return Object.keys(change.fields).length; });
      if (!isUndo && answer.changed && inverse.length) undone.push({ words: words, changes: inverse });
      if (undone.length > 200) undone.shift();
      if (then) then(true);
      take(answer.state);
      var message = words;
      if (answer.conflicts.length) message = answer.conflicts.length + "项在别处已改成别的，没有覆盖，请看行中的提示";
      if (answer.missing.length) message += "；" + answer.missing.join("、") + " 已不在文件中";
      tell(message, answer.conflicts.length > 0);
      goOn();
    });
  }

  // Whoever is faster than the file is written: the next step is taken once the one before it is done, on what is there then.
  function later(action) {
    if (isBusy) waiting.push(action); else action();
  }

  function goOn() {
    while (!isBusy && waiting.length) waiting.shift()();
  }

  function undo() {
    var last = undone.pop();
    if (!last) { tell("没有可以撤销的"); return; }
    send(last.changes, "已撤销：" + last.words, true, function (isDone) { if (!isDone) undone.push(last); });
    byName("undo").disabled = !undone.length;
  }

  // MARK: Rows

  function decided(comment) {
    var value = comment.fields.decision;
    var isProposed = value.slice(-PROPOSED.length) === PROPOSED;
    return { word: isProposed ? value.slice(0, -PROPOSED.length) : value, isProposed: isProposed };
  }

  // What stands for a row: the first comment that has a decision.
  function decisionOf(group) {
    for (var i = 0; i < group.comments.length; i += 1) {
      var found = decided(group.comments[i]);
      if (found.word) return { word: found.word, isProposed: found.isProposed, answer: group.comments[i].fields.answer };
    }
    return { word: "", isProposed: false, answer: group.comments[0].fields.answer };
  }

  function stateOf(group) {
    var decision = decisionOf(group);
    if (!decision.word || decision.word === "待定") return "open";
    if (NEEDS_REASON[decision.word] && !decision.answer.trim()) return "reason";
    return decision.isProposed ? "proposed" : "final";
  }

  function isUnplaced(group) { return group.comments[0].fields.placed === "待定位"; }
  function isLate(group) { return group.comments.some(function (comment) { return comment.isLate; }); }
  function hasConflict(group) { return group.comments.some(function (comment) { return conflicts[comment.id]; }); }

  function unitsOf(group) {
    var found = [];
    group.comments.forEach(function (comment) {
      comment.units.forEach(function (unit) { if (unit && found.indexOf(unit) < 0) found.push(unit); });
    });
    return found;
  }

  function placeOf(comment) { return comment.fields.placed === "总体" ? "总体" : comment.fields.clause || "？"; }

  function fold(words) {
    return words.toLowerCase().replace(/[\uff01-\uff5e]/g, function (c) { return String.fromCharCode(c.charCodeAt(0) - 0xfee0); }).replace(/\s+/g, "");
  }

  function textOf(group) {
    var comment = group.comments[0];
    return fold([placeOf(comment), comment.fields.standard, comment.fields.original, comment.opinion, comment.proposal, comment.reason, decisionOf(group).answer]
      .concat(unitsOf(group), group.comments.map(function (entry) { return entry.id; })).join("\n"));
  }

  function matches(group, state) {
    if (state === "unplaced") return isUnplaced(group);
    if (state === "late") return isLate(group);
    if (state === "similar") return !!similar[group.id];
    if (state === "conflict") return hasConflict(group);
    return !state || stateOf(group) === state;
  }

  function filtered() {
    var words = byName("filter-words").value.trim().split(/\s+/).map(fold).filter(Boolean);
    var state = byName("filter-state").value;
    var standard = byName("filter-standard").value;
    var unit = byName("filter-unit").value;
    var kind = byName("filter-kind").value;
    return groups.filter(function (group) {
      if (!matches(group, state)) return false;
      if (standard && group.comments[0].fields.standard !== standard) return false;
      if (unit && unitsOf(group).indexOf(unit) < 0) return false;
      if (kind && !group.comments.some(function (comment) { return kind === "重大" ? comment.isMajor : comment.kind === kind; })) return false;
      if (!words.length) return true;
      var text = textOf(group);
      return words.every(function (word) { return text.indexOf(word) >= 0; });
    });
  }

  function options(name, list) {
    var select = byName(name);
    var value = select.value;
    select.textContent = "";
    list.forEach(function (entry) {
      var option = make("option", "", entry[1]);
      option.value = entry[0];
      select.appendChild(option);
    });
    select.value = value;
    if (select.selectedIndex < 0) select.selectedIndex = 0;
  }

  function fillFilters() {
    options("filter-state", STATES.map(function (state) {
      var count = groups.filter(function (group) { return matches(group, state[0]); }).length;
      return [state[0], state[1] + "（" + count + "）"];
    }));
    var titles = {};
    data.standards.forEach(function (standard) { titles[standard.name] = standard.title; });
    var standards = data.standards.map(function (standard) { return standard.name; });
    var units = [];
    groups.forEach(function (group) {
      var name = group.comments[0].fields.standard;
      if (name && standards.indexOf(name) < 0) standards.push(name);
      unitsOf(group).forEach(function (unit) { if (units.indexOf(unit) < 0) units.push(unit); });
    });
    options("filter-standard", [["", "全部"]].concat(standards.map(function (name) {
      return [name, titles[name] && titles[name] !== name ? name + " " + titles[name] : name];
    })));
    options("filter-unit", [["", "全部"]].concat(units.map(function (unit) { return [unit, unit]; })));
    options("filter-kind", [["", "全部"], ["一般性", "一般性"], ["技术性", "技术性"], ["编辑性", "编辑性"], ["重大", "重大意见"]]);
  }

  // MARK: Drawing

  function render() {
    var focus = focused();
    shown = filtered();
    var list = byName("rows");
    list.textContent = "";
    var standard = null;
    shown.slice(0, limit).forEach(function (group) {
      var name = group.comments[0].fields.standard;
      if (name !== standard && data.standards.length > 1) {
        var title = data.standards.filter(function (entry) { return entry.name === name; })[0];
        append(list, make("li", "ds-standard", (name || "没有写明标准") + (title && title.title !== name ? "　" + title.title : "")));
      }
      standard = name;
      list.appendChild(row(group));
    });
    if (!shown.length) {
      append(list, make("li", "ds-empty", groups.length ? "没有符合条件的意见。" : "还没有意见。用 stdc comments collect 收下寄回的表，这里自动更新。"));
    }
    byName("more").hidden = shown.length <= limit;
    if (!shown.some(function (group) { return group.id === current; })) current = shown.length ? shown[0].id : "";
    markCurrent();
    fillBulk();
    fillProgress();
    fillCounts();
    fillNotices();
    byName("undo").disabled = !undone.length;
    byName("undo").title = undone.length ? undone[undone.length - 1].words : "";
    refocus(focus);
  }

  // Where the keyboard is, so that drawing anew takes nothing away from who types.
  function focused() {
    var element = document.activeElement;
    var host = element && element.closest && element.closest(".ds-row");
    if (!host) return null;
    return {
      row: host.getAttribute("data-row"), key: element.getAttribute("data-key") || "",
      start: element.selectionStart, end: element.selectionEnd, at: rowIndex(host.getAttribute("data-row"))
    };
  }

  function refocus(focus) {
    if (!focus || document.querySelector("dialog[open]")) return;
    var host = rowElement(focus.row);
    if (!host) {
      var next = shown[Math.min(focus.at, shown.length - 1)];
      if (next) select(next.id, true);
      return;
    }
    var element = focus.key ? host.querySelector("[data-key=\"" + focus.key + "\"]") : host;
    (element || host).focus({ preventScroll: true });
    if (element && element.matches("textarea") && focus.start !== undefined) element.setSelectionRange(focus.start, focus.end);
  }

  function rowElement(id) {
    var rows = byName("rows").children;
    for (var i = 0; i < rows.length; i += 1) if (rows[i].getAttribute("data-row") === id) return rows[i];
    return null;
  }

  function rowIndex(id) {
    for (var i = 0; i < shown.length; i += 1) if (shown[i].id === id) return i;
    return -1;
  }

  function keyed(element, key) {
    element.setAttribute("data-key", key);
    return element;
  }

  function row(group) {
    var comment = group.comments[0];
    var state = stateOf(group);
    var item = make("li", "ds-row");
    if (isUnplaced(group)) item.classList.add("is-unplaced");
    item.tabIndex = -1;
    item.setAttribute("data-row", group.id);
    item.setAttribute("data-state", state);
    item.setAttribute("aria-label", placeOf(comment) + "，" + unitsOf(group).join("、"));
    var box = make("input");
    box.type = "checkbox";
    box.checked = !!picked[group.id];
    box.setAttribute("aria-label", "选中 " + placeOf(comment) + " 的意见 " + group.id);
    box.addEventListener("change", function () { pick(group.id, box.checked); });
    append(item, append(make("label", "ds-pick"), keyed(box, "pick")), draftPart(group, comment), opinionPart(group, comment), answerPart(group));
    item.addEventListener("focusin", function () { current = group.id; markCurrent(); });
    item.addEventListener("click", function () { current = group.id; markCurrent(); });
    return item;
  }

  function draftPart(group, comment) {
    var part = make("div", "ds-part");
    var line = make("p", "ds-place");
    var block = blocks[comment.fields.block];
    var standard = block ? data.standards[block.standard] : data.standards.filter(function (entry) { return entry.name === comment.fields.standard; })[0];
    if (standard && standard.page && !isUnplaced(group)) {
      var link = make("a", "", placeOf(comment));
      link.href = "/" + standard.page + (block ? "#b-" + block.id : "");
      link.target = "_blank";
      link.rel = "noopener";
      link.title = "在预览中打开";
      line.appendChild(link);
    } else {
      line.appendChild(make("span", "ds-number", placeOf(comment)));
    }
    if (comment.kind) line.appendChild(make("span", "ds-tag", comment.kind));
    if (comment.isMajor) line.appendChild(make("span", "ds-tag is-bad", "重大意见"));
    if (isUnplaced(group)) line.appendChild(make("span", "ds-tag is-bad", "待定位"));
    if (isLate(group)) line.appendChild(make("span", "ds-tag is-late", "逾期"));
    line.appendChild(keyed(button(isUnplaced(group) ? "定位" : "改位置", function () { openPlacing(group); }), "place"));
    part.appendChild(line);
    if (block) {
      part.appendChild(marked(block.text, comment.fields.original));
    } else if (comment.fields.original) {
      part.appendChild(make("p", "ds-draft", comment.fields.original));
    } else if (comment.fields.placed !== "总体") {
      part.appendChild(make("p", "ds-draft is-gone", isUnplaced(group) ? "还不知道针对哪里" : "草案中没有这块文字"));
    }
    var history = [];
    group.comments.forEach(function (entry) { entry.history.forEach(function (words) { history.push(words); }); });
    if (history.length) {
      var details = append(make("details", "ds-history"), make("summary", "", "位置的经过（" + history.length + "）"));
      history.forEach(function (words) { details.appendChild(make("p", "", words)); });
      part.appendChild(details);
    }
    return part;
  }

  // The text of the block, with the words that the comment is about.
  function marked(text, words) {
    var element = make("p", "ds-draft");
    var at = words && words.length < text.length ? text.indexOf(words) : -1;
    if (at < 0) { element.textContent = text; return element; }
    append(element, document.createTextNode(text.slice(0, at)), make("mark", "", words), document.createTextNode(text.slice(at + words.length)));
    return element;
  }

  function opinionPart(group, comment) {
    var part = make("div", "ds-part ds-opinion");
    var units = append(make("p", "ds-units"), make("strong", "", unitsOf(group).join("、") || "没有写明单位"));
    append(units, make("span", "", group.comments.map(function (entry) { return entry.id; }).join(" ")));
    if (group.comments.some(function (entry) { return entry.fields["same-as"]; })) {
      units.appendChild(keyed(button("拆开", function () { later(function () { split(fresh(group)); }); }), "split"));
    }
    part.appendChild(units);
    if (comment.opinion) part.appendChild(make("p", "ds-words", comment.opinion));
    [["建议：", comment.proposal], ["理由：", comment.reason]].forEach(function (words) {
      if (words[1]) part.appendChild(append(make("p", "ds-words"), make("b", "", words[0]), document.createTextNode(words[1])));
    });
    group.comments.slice(1).forEach(function (entry) {
      if (entry.opinion === comment.opinion && entry.proposal === comment.proposal) return;
      part.appendChild(append(make("p", "ds-words"), make("b", "", "（" + entry.units.join("、") + "）"),
        document.createTextNode(entry.opinion + (entry.proposal ? "\n建议：" + entry.proposal : "") + (entry.reason ? "\n理由：" + entry.reason : ""))));
    });
    (similar[group.id] || []).forEach(function (id) {
      var other = groups.filter(function (entry) { return entry.id === id; })[0];
      if (!other) return;
      part.appendChild(append(make("div", "ds-similar"),
        make("p", "", "可能与" + (unitsOf(other).join("、") || "另一单位") + "的意见（" + id + "）相同：" + other.comments[0].opinion + (other.comments[0].proposal ? "\n建议：" + other.comments[0].proposal : "")),
        append(make("p", "ds-inline"), keyed(button("合并成一条", function () { later(function () { join(other, fresh(group)); }); }), "join-" + id),
          keyed(button("不是一回事", function () { dismiss(other, group); }), "dismiss-" + id))));
    });
    return part;
  }

  function answerPart(group) {
    var part = make("div", "ds-answer");
    var decision = decisionOf(group);
    var draft = drafts[group.id];
    var chosen = draft && draft.decision !== undefined ? draft.decision : decision.word;
    var choices = make("div", "ds-choices");
    choices.setAttribute("role", "group");
    choices.setAttribute("aria-label", "处理意见");
    DECISIONS.forEach(function (word, number) {
      var choice = keyed(button(word, function () { later(function () { decide(fresh(group), word); }); }), "choice-" + number);
      choice.setAttribute("aria-pressed", String(chosen === word));
      choice.disabled = data.isLocked;
      choices.appendChild(choice);
    });
    part.appendChild(choices);
    var area = keyed(make("textarea"), "answer");
    area.rows = 2;
    area.value = draft && draft.answer !== undefined ? draft.answer : decision.answer;
    area.placeholder = NEEDS_REASON[chosen] ? "理由（必填）" : "理由，或改成了什么";
    area.setAttribute("aria-label", "对 " + placeOf(group.comments[0]) + " 的理由");
    area.disabled = data.isLocked;
    area.addEventListener("input", function () { begin(group).answer = area.value; showDraft(group, part); });
    part.appendChild(area);
    part.appendChild(stateLine(group, decision));
    group.comments.forEach(function (comment) {
      Object.keys(conflicts[comment.id] || {}).forEach(function (field) {
        part.appendChild(conflictBox(comment, conflicts[comment.id][field]));
      });
    });
    return part;
  }

  function stateLine(group, decision) {
    var state = stateOf(group);
    var line = make("div", "ds-state");
    var words = { open: "未处理", proposed: "拟" + decision.word, "final": "已定：" + decision.word, reason: decision.word + "，缺理由" };
    var mark = make("strong", "", words[state]);
    mark.setAttribute("data-state", state);
    line.appendChild(mark);
    var isChanged = !!drafts[group.id];
    if (isChanged) {
      append(line, keyed(button("保存", function () { later(function () { save(fresh(group)); }); }, "is-main"), "save"), keyed(button("放弃", function () { abandon(group); }), "abandon"),
        make("span", "", "还没有保存"));
    } else if (state === "proposed") {
      line.appendChild(keyed(button("定", function () { later(function () { validate([fresh(group)]); }); }, "is-main"), "validate"));
    } else if (state === "final") {
      line.appendChild(keyed(button("退回拟处理", function () { later(function () { propose(fresh(group)); }); }), "propose"));
    }
    return line;
  }

  function showDraft(group, part) {
    var old = part.querySelector(".ds-state");
    part.replaceChild(stateLine(group, decisionOf(group)), old);
  }

  function conflictBox(comment, conflict) {
    var box = make("div", "ds-conflict");
    append(box, make("p", "", comment.id + " 的" + NAMES[conflict.field] + "在别处改成了“" + (conflict.theirs || "（空）") + "”，您写的是“" + (conflict.mine || "（空）") + "”。"),
      append(make("p", "ds-inline"), button("用我的", function () {
        var fields = {};
        fields[conflict.field] = { was: comment.fields[conflict.field], "new": conflict.mine };
        forget(comment.id, conflict.field);
        send([{ id: comment.id, fields: fields }], "已改为您写的");
      }), button("保留现在的", function () { forget(comment.id, conflict.field); render(); })));
    return box;
  }

  function forget(id, field) {
    if (!conflicts[id]) return;
    delete conflicts[id][field];
    if (!Object.keys(conflicts[id]).length) delete conflicts[id];
  }

  // MARK: Decisions

  // Begins to change a row: what stands there now is what was seen.
  function begin(group) {
    if (!drafts[group.id]) {
      var was = {};
      group.comments.forEach(function (comment) { was[comment.id] = { decision: comment.fields.decision, answer: comment.fields.answer }; });
      drafts[group.id] = { was: was };
    }
    return drafts[group.id];
  }

  function suffix() { return byName("step").value === "proposed" ? PROPOSED : ""; }

  function decide(group, word) {
    if (data.isLocked) return;
    var answer = drafts[group.id] && drafts[group.id].answer !== undefined ? drafts[group.id].answer : decisionOf(group).answer;
    begin(group).decision = word;
    if (NEEDS_REASON[word] && !answer.trim()) {
      render();
      var host = rowElement(group.id);
      if (host) host.querySelector("textarea").focus();
      tell("“" + word + "”要写理由，写好后按 Ctrl+Enter 保存");
      return;
    }
    save(group);
  }

  function save(group, then) {
    var draft = drafts[group.id];
    if (!draft) return;
    var decision = decisionOf(group);
    var word = draft.decision !== undefined ? draft.decision : decision.word;
    var answer = draft.answer !== undefined ? draft.answer.trim() : decision.answer;
    if (NEEDS_REASON[word] && !answer) { tell("“" + word + "”要写理由"); return; }
    var value = draft.decision === undefined ? null : word + (word === "待定" ? "" : suffix());
    var changes = group.comments.map(function (comment) {
      var was = draft.was[comment.id] || comment.fields;
      var fields = { answer: { was: was.answer, "new": answer } };
      // A decision that is only seen is not written again.
      if (value !== null) fields.decision = { was: was.decision, "new": value };
      return { id: comment.id, fields: fields };
    });
    send(changes, placeOf(group.comments[0]) + "：" + (value || "理由已保存"), false, function (isDone) {
      if (isDone) { delete drafts[group.id]; if (then) then(); }
    });
  }

  function abandon(group) {
    delete drafts[group.id];
    render();
    select(group.id, true);
  }

  function validate(list) {
    var changes = [];
    var without = 0;
    list.forEach(function (group) {
      var decision = decisionOf(group);
      if (!decision.word || decision.word === "待定") return;
      if (NEEDS_REASON[decision.word] && !decision.answer.trim()) { without += 1; return; }
      group.comments.forEach(function (comment) {
        changes.push({ id: comment.id, fields: {
          decision: { was: comment.fields.decision, "new": decision.word }, answer: { was: comment.fields.answer, "new": decision.answer }
        } });
      });
    });
    if (!changes.length) { tell(without ? without + "条缺理由，不能定" : "没有拟处理的意见"); return; }
    send(changes, "已定" + (list.length > 1 ? " " + (list.length - without) + " 行" : "") + (without ? "，" + without + "行缺理由没有定" : ""));
  }

  function propose(group) {
    var decision = decisionOf(group);
    send(group.comments.map(function (comment) {
      return { id: comment.id, fields: { decision: { was: comment.fields.decision, "new": decision.word + PROPOSED } } };
    }), "退回拟处理");
  }

  // MARK: Joining

  function join(target, group) {
    send(group.comments.filter(function (comment) { return !comment.fields["same-as"]; }).map(function (comment) {
      return { id: comment.id, fields: { "same-as": { was: "", "new": target.id } } };
    }), "已合并到 " + target.id);
    current = target.id;
  }

  function split(group) {
    send(group.comments.filter(function (comment) { return comment.fields["same-as"]; }).map(function (comment) {
      return { id: comment.id, fields: { "same-as": { was: comment.fields["same-as"], "new": "" } } };
    }), "已拆开");
  }

  function dismiss(other, group) {
    dismissed[other.id + " " + group.id] = 1;
    store("stdc.desk.dismissed", dismissed);
    similar[group.id] = similar[group.id].filter(function (id) { return id !== other.id; });
    if (!similar[group.id].length) delete similar[group.id];
    fillFilters();
    render();
  }

  // MARK: Many at once

  function pick(id, isPicked) {
    if (isPicked) picked[id] = true; else delete picked[id];
    fillBulk();
  }

  function pickedGroups() { return groups.filter(function (group) { return picked[group.id]; }); }

  function fillBulk() {
    var count = Object.keys(picked).length;
    byName("picked").textContent = count ? "已选 " + count + " 行" : "全选 " + shown.length + " 行";
    var all = byName("all");
    all.checked = count > 0 && shown.every(function (group) { return picked[group.id]; });
    all.indeterminate = count > 0 && !all.checked;
    Array.from(byName("bulk-buttons").children).forEach(function (element) { element.disabled = !count || data.isLocked; });
  }

  function buildBulk() {
    var host = byName("bulk-buttons");
    DECISIONS.forEach(function (word) { host.appendChild(button(word, function () { later(function () { decideMany(word); }); })); });
    host.appendChild(button("定", function () { later(function () { validate(pickedGroups()); }); }, "is-primary"));
  }

  function decideMany(word) {
    var list = pickedGroups();
    if (!NEEDS_REASON[word]) { setMany(list, word, null); return; }
    var area = make("textarea");
    area.setAttribute("aria-label", "共同的理由");
    area.placeholder = "共同的理由（必填）";
    var keep = make("input");
    keep.type = "checkbox";
    keep.checked = true;
    var box = dialog(word + " " + list.length + " 行", [area, append(make("label", "ds-all"), keep, make("span", "", "已写了理由的保留原来的理由"))], word, function () {
      var lacking = list.some(function (group) { return !keep.checked || !decisionOf(group).answer.trim(); });
      if (lacking && !area.value.trim()) { area.focus(); tell("“" + word + "”要写理由"); return false; }
      setMany(list, word, { answer: area.value.trim(), isKept: keep.checked });
      return true;
    });
    area.focus();
    return box;
  }

  function setMany(list, word, reason) {
    var value = word + (word === "待定" ? "" : suffix());
    var changes = [];
    list.forEach(function (group) {
      var old = decisionOf(group).answer;
      var answer = reason && !(reason.isKept && old.trim()) ? reason.answer : old;
      group.comments.forEach(function (comment) {
        changes.push({ id: comment.id, fields: { decision: { was: comment.fields.decision, "new": value }, answer: { was: comment.fields.answer, "new": answer } } });
      });
    });
    send(changes, list.length + " 行：" + value, false, function (isDone) {
      if (isDone) list.forEach(function (group) { delete drafts[group.id]; });
    });
  }

  // MARK: Dialogs

  function dialog(title, body, action, done) {
    var opener = document.activeElement;
    var element = make("dialog", "ds-dialog");
    element.setAttribute("aria-label", title);
    var inner = make("div", "ds-body");
    body.forEach(function (part) { inner.appendChild(part); });
    var foot = make("div", "ds-foot");
    function close() { element.close ? element.close() : element.remove(); }
    if (action) {
      foot.appendChild(button("取消", close));
      foot.appendChild(button(action, function () { if (done() !== false) close(); }, "is-primary"));
    } else {
      foot.appendChild(button("关闭", close, "is-primary"));
    }
    append(element, append(make("div"), make("h2", "", title), inner, foot));
    element.addEventListener("close", function () {
      element.remove();
      if (rowElement(current)) select(current, true); else if (opener && opener.focus) opener.focus();
    });
    element.addEventListener("keydown", function (event) {
      if (action && event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); if (done() !== false) close(); }
    });
    document.body.appendChild(element);
    if (element.showModal) element.showModal(); else element.setAttribute("open", "");
    return { element: element, close: close };
  }

  function openHelp() {
    var keys = make("dl", "ds-keys");
    [["j　k", "下一行，上一行"], ["a", "采纳"], ["p", "部分采纳，接着写理由"], ["n", "不采纳，接着写理由"], ["w", "待定"], ["v", "定：把拟处理的定下来"],
      ["e", "写理由"], ["l", "定位，改位置"], ["x", "选中这一行"], ["Shift+X", "选中筛选出的全部"], ["u", "撤销"], ["/", "查找"],
      ["Ctrl+Enter", "保存理由，到下一行"], ["Esc", "从理由回到这一行"], ["?", "这张表"]].forEach(function (key) {
      append(keys, append(make("dt"), make("kbd", "", key[0])), make("dd", "", key[1]));
    });
    dialog("键盘", [keys], null, null);
  }

  function openPlacing(group) {
    var comment = group.comments[0];
    var input = make("input");
    input.type = "search";
    input.setAttribute("aria-label", "查找草案中的文字");
    input.placeholder = "条号或文字";
    var list = make("div", "ds-blocks");
    var where = make("input");
    where.type = "text";
    where.setAttribute("aria-label", "只写条号");
    where.placeholder = "草案中没有这块文字时，只写条号";
    var note = make("p", "muted", "原来写的是“" + (comment.fields.clause || "（没有写）") + "”。意见：" + comment.opinion.slice(0, 120));
    var box = dialog("定位 " + group.id, [note, input, list, where], "只写条号", function () {
      var clause = where.value.trim();
      if (!clause) { where.focus(); tell("请写条号，或在上面选一块文字"); return false; }
      attach(group, clause === "总体" || clause === "全文"
        ? { standard: comment.fields.standard, block: "", placed: "总体", clause: clause, original: comment.fields.original }
        : { standard: comment.fields.standard, block: "", placed: "人工", clause: clause, original: comment.fields.original });
      return true;
    });
    function fill() {
      list.textContent = "";
      var words = input.value.trim().split(/\s+/).map(fold).filter(Boolean);
      var found = data.blocks.filter(function (block) {
        if (!words.length) return !comment.fields.standard || data.standards[block.standard].name === comment.fields.standard;
        var text = fold(block.place + "\n" + block.text + "\n" + data.standards[block.standard].title);
        return words.every(function (word) { return text.indexOf(word) >= 0; });
      });
      // A number that is meant exactly comes first.
      if (words.length === 1) {
        found = found.filter(function (block) { return fold(block.place) === words[0]; })
          .concat(found.filter(function (block) { return fold(block.place) !== words[0]; }));
      }
      found.slice(0, 60).forEach(function (block) {
        var choice = button("", function () {
          box.close();
          attach(group, { standard: data.standards[block.standard].name, block: block.id, placed: "人工", clause: block.place, original: comment.fields.original || block.text });
        });
        append(choice, make("b", "", block.place), document.createTextNode(block.text.slice(0, 120)),
          data.standards.length > 1 ? make("span", "", "　" + data.standards[block.standard].name) : null);
        list.appendChild(choice);
      });
      if (!found.length) {
        list.appendChild(make("p", "muted", data.blocks.length ? "没有找到。" : "草案还没有固定编号（stdc ids），只能写条号。"));
      } else if (found.length > 60) {
        list.appendChild(make("p", "muted", "还有" + (found.length - 60) + "块，请再写几个字。"));
      }
    }
    input.addEventListener("input", fill);
    input.addEventListener("keydown", function (event) {
      if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); var first = list.querySelector("button"); if (first) first.click(); }
      if (event.key === "ArrowDown") { event.preventDefault(); var next = list.querySelector("button"); if (next) next.focus(); }
    });
    list.addEventListener("keydown", function (event) {
      var choice = document.activeElement;
      if (event.key === "ArrowDown" && choice.nextSibling && choice.nextSibling.focus) { event.preventDefault(); choice.nextSibling.focus(); }
      if (event.key === "ArrowUp") { event.preventDefault(); (choice.previousSibling || input).focus(); }
    });
    fill();
    input.focus();
  }

  function attach(group, place) {
    send(group.comments.map(function (comment) {
      var fields = {};
      PLACE.forEach(function (name) { fields[name] = { was: comment.fields[name], "new": place[name] }; });
      return { id: comment.id, fields: fields };
    }), "已定位到 " + place.clause);
  }

  // MARK: What came in by itself

  function fillIntake() {
    var host = byName("intake");
    host.textContent = "";
    var waiting = intake.submissions.filter(function (entry) { return entry.state === "pending"; });
    var hidden = intake.submissions.filter(function (entry) { return entry.state === "hidden"; });
    host.hidden = !intake.isOn || !waiting.length && !hidden.length;
    if (host.hidden) return;
    host.appendChild(make("h2", "", waiting.length ? "在线提交，等待收下（" + waiting.length + "）" : "在线提交"));
    var list = append(host, make("ul")).lastChild;
    waiting.forEach(function (entry) { list.appendChild(returned(entry)); });
    if (hidden.length) {
      var details = append(make("details"), make("summary", "", "没有收下的（" + hidden.length + "）"));
      var kept = append(details, make("ul")).lastChild;
      hidden.forEach(function (entry) { kept.appendChild(returned(entry)); });
      host.appendChild(details);
    }
  }

  function returned(entry) {
    var item = make("li", "ds-return");
    append(item, make("h3", "", (entry.unit || entry.person) + (entry.unit && entry.person ? "　" + entry.person : "")),
      make("p", "muted", entry.receipt + "　" + entry.received.replace("T", " ").slice(0, 16) + (entry.isLate ? "　逾期" : "") + (entry.isOtherDraft ? "　针对另一稿" : "") + (entry.note ? "　" + entry.note : "")));
    if (entry.comments.length) {
      var list = make("ol");
      entry.comments.forEach(function (comment) {
        list.appendChild(make("li", "", (comment.clause || "？") + "　" + comment.opinion + (comment.proposal ? "\n建议：" + comment.proposal : "") + (comment.reason ? "\n理由：" + comment.reason : "")));
      });
      item.appendChild(list);
    } else {
      item.appendChild(make("p", "", "无意见"));
    }
    var actions = make("p", "ds-return-actions");
    actions.appendChild(button("收下", function () { move(entry, "accepted", ""); }, "is-primary"));
    if (entry.state === "pending") actions.appendChild(button("不收", function () { refuse(entry); }));
    else actions.appendChild(button("退回待收", function () { move(entry, "pending", ""); }));
    return append(item, actions);
  }

  function refuse(entry) {
    var input = make("input");
    input.type = "text";
    input.placeholder = "为什么不收，供以后查（可不填）";
    input.setAttribute("aria-label", "为什么不收");
    dialog("不收 " + entry.receipt, [make("p", "muted", "内容仍保存在存储中，随时可以再收下。"), input], "不收", function () {
      move(entry, "hidden", input.value.trim());
      return true;
    });
    input.focus();
  }

  function move(entry, state, note) {
    ask("POST", "intake", { receipt: entry.receipt, action: state, note: note }, function (answer, error) {
      if (error) { tell(error, true); return; }
      intake = answer;
      fillIntake();
      tell(state === "accepted" ? "已收下 " + entry.receipt : state === "hidden" ? "没有收下 " + entry.receipt : "退回待收");
      load();
    });
  }

  // MARK: Words around the rows

  function fillProgress() {
    var counts = { open: 0, proposed: 0, "final": 0, reason: 0 };
    groups.forEach(function (group) { counts[stateOf(group)] += 1; });
    var unplaced = groups.filter(isUnplaced).length;
    byName("progress").textContent = groups.length + "行意见：已定 " + counts["final"] + "，拟处理 " + counts.proposed + "，未处理 " + counts.open
      + (counts.reason ? "，缺理由 " + counts.reason : "") + (unplaced ? "，待定位 " + unplaced : "");
    document.title = (counts.open + counts.reason ? "（" + (counts.open + counts.reason) + "）" : "") + "处理意见";
  }

  function fillCounts() {
    var host = byName("counts");
    // A list that was opened stays so.
    var open = Array.from(host.querySelectorAll("details[open]")).map(function (element) { return element.getAttribute("data-name"); });
    host.textContent = "";
    var counts = data.counts;
    [["发送", counts.asked, null], ["回函", counts.replied.length, counts.replied], ["有意见", counts.withComments.length, counts.withComments],
      ["未回函", counts.silent.length, counts.silent], ["逾期", counts.late.length, counts.late]].forEach(function (entry) {
      var value = make("dd");
      if (entry[2] && entry[2].length) {
        var details = append(make("details"), make("summary", "", entry[1] + "个"), make("p", "ds-names", entry[2].join("、")));
        details.setAttribute("data-name", entry[0]);
        details.open = open.indexOf(entry[0]) >= 0;
        value.appendChild(details);
      } else {
        value.textContent = entry[1] + "个";
      }
      append(host, append(make("div"), make("dt", "", entry[0] + "单位"), value));
    });
  }

  function fillNotices() {
    var host = byName("notices");
    host.textContent = "";
    if (!data.problems.length) return;
    var box = make("div", "ds-notice" + (data.isLocked ? " is-bad" : ""));
    append(box, make("p", "", data.isLocked ? "记录文件有错误，改正之前这里不能修改：" : "记录文件中有问题："));
    var list = append(box, make("ul")).lastChild;
    data.problems.slice(0, 20).forEach(function (problem) {
      append(list, append(make("li"), make("code", "", problem.file + ":" + problem.line), document.createTextNode(problem.message)));
    });
    host.appendChild(box);
  }

  // MARK: The keyboard

  function markCurrent() {
    Array.from(byName("rows").children).forEach(function (item) {
      var isCurrent = item.getAttribute("data-row") === current && current !== "";
      item.classList.toggle("is-current", isCurrent);
      if (isCurrent) { item.setAttribute("aria-current", "true"); item.tabIndex = 0; } else { item.removeAttribute("aria-current"); item.tabIndex = -1; }
    });
  }

  function select(id, takesFocus) {
    current = id;
    var at = rowIndex(id);
    if (at >= limit) { limit = at + PAGE; render(); }
    markCurrent();
    var item = rowElement(id);
    if (!item) return;
    if (takesFocus) item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    if (!shown.length) return;
    var at = rowIndex(current);
    var isOnRows = !!(document.activeElement && document.activeElement.closest(".ds-row"));
    // The first press goes to the row that is marked already.
    var next = isOnRows || at < 0 ? Math.max(0, Math.min(shown.length - 1, at + by)) : at;
    select(shown[next].id, true);
  }

  function currentGroup() { return shown[rowIndex(current)] || null; }

  // A row as it stands now.
  function fresh(group) {
    return groups.filter(function (other) { return other.id === group.id; })[0] || group;
  }

  document.addEventListener("keydown", function (event) {
    if (document.querySelector("dialog[open]") || event.isComposing) return;
    var element = document.activeElement;
    var isTyping = element && element.matches("input:not([type=checkbox]), textarea, select");
    if (element && element.matches(".ds-row textarea")) {
      var group = currentGroup();
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        var next = shown[Math.min(rowIndex(current) + 1, shown.length - 1)];
        if (group && drafts[group.id]) later(function () { save(fresh(group), function () { select(next.id, true); }); }); else if (next) select(next.id, true);
      } else if (event.key === "Escape") {
        event.preventDefault();
        select(current, true);
      }
      return;
    }
    if (event.key === "Escape" && element && element.id === "filter-words") { select(current, true); return; }
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !data) return;
    var here = currentGroup();
    var changing = {
      u: undo, a: here && function () { decide(fresh(here), "采纳"); }, p: here && function () { decide(fresh(here), "部分采纳"); },
      n: here && function () { decide(fresh(here), "不采纳"); }, w: here && function () { decide(fresh(here), "待定"); },
      v: here && function () { validate([fresh(here)]); }, l: here && function () { openPlacing(fresh(here)); }
    };
    var actions = {
      j: function () { step(1); }, k: function () { step(-1); }, "/": function () { byName("filter-words").focus(); }, "?": openHelp,
      X: function () { shown.forEach(function (entry) { picked[entry.id] = true; }); render(); },
      x: here && function () { pick(here.id, !picked[here.id]); render(); },
      e: here && function () { var item = rowElement(here.id); if (item) item.querySelector("textarea").focus(); }
    };
    if (changing[event.key]) actions[event.key] = function () { later(changing[event.key]); };
    if (!actions[event.key]) return;
    event.preventDefault();
    actions[event.key]();
  });

  // MARK: The page

  ["filter-words", "filter-state", "filter-standard", "filter-unit", "filter-kind"].forEach(function (name) {
    byName(name).addEventListener("input", function () { limit = PAGE; if (data) render(); });
  });
  byName("filters").addEventListener("submit", function (event) { event.preventDefault(); select(current, true); });
  byName("filters").addEventListener("reset", function () { window.setTimeout(function () { limit = PAGE; render(); }, 0); });
  byName("all").addEventListener("change", function (event) {
    picked = {};
    if (event.target.checked) shown.forEach(function (group) { picked[group.id] = true; });
    render();
  });
  byName("more").addEventListener("click", function () { limit += PAGE; render(); });
  byName("undo").addEventListener("click", function () { later(undo); });
  byName("help").addEventListener("click", openHelp);
  byName("step").value = stored("stdc.desk.step", "proposed");
  byName("step").addEventListener("change", function (event) { store("stdc.desk.step", event.target.value); });
  window.addEventListener("beforeunload", function (event) {
    if (!Object.keys(drafts).length) return;
    event.preventDefault();
    event.returnValue = "";
  });
  buildBulk();
  load();

  if (window.EventSource) {
    var source = new EventSource("/stdc-preview/events");
    source.addEventListener("comments", function () { load(); });
    // The draft itself may be another.
    var number = null;
    source.addEventListener("build", function (event) {
      var state = JSON.parse(event.data);
      if (number !== null && number !== state.number) load();
      number = state.number;
    });
    source.addEventListener("error", function () { if (source.readyState === 2) tell("stdc serve 已停止", true); });
    window.addEventListener("pagehide", function () { source.close(); });
  }
}());
