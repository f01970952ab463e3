// Filters for the findings: by severity, rule, subsystem and stage, over all pages of the list. Without it the whole list
// is there to read.
(function () {
  "use strict";

  var data = window.stdcFindings;
  var list = document.querySelector("[data-findings]");
  if (!data || !list) return;

  var page = Number(list.getAttribute("data-findings"));
  var keys = ["severity", "rule", "subsystem", "stage"];
  var titles = { severity: "级别", rule: "规则", subsystem: "子体系", stage: "阶段" };
  var items = Array.from(list.querySelectorAll("[data-finding]"));
  // Each finding points at the row of `data.groups` that it counts in.
  var groups = data.groups;
  var selects = {};
  var form = document.createElement("div");
  form.className = "filter findings-filter";
  var told = document.createElement("p");
  told.className = "muted";
  told.setAttribute("role", "status");

  function name(key, value) {
    if (value === "") return "（无）";
    return key === "severity" || key === "subsystem" ? data.names[value] || value : value;
  }

  function matches(group, except) {
    return keys.every(function (key) {
      return key === except || !selects[key].value || "=" + group[key] === selects[key].value;
    });
  }

  function count(list) { return list.reduce(function (sum, group) { return sum + group.count; }, 0); }

  // The choices of a field count what the other fields leave.
  function fill(key) {
    var chosen = selects[key].value;
    var counts = {};
    var order = [];
    groups.forEach(function (group) {
      if (!(group[key] in counts)) { counts[group[key]] = 0; order.push(group[key]); }
      if (matches(group, key)) counts[group[key]] += group.count;
    });
    if (key === "rule") order.sort();
    selects[key].textContent = "";
    function add(value, words) {
      var option = document.createElement("option");
      option.value = value;
      option.textContent = words;
      selects[key].appendChild(option);
    }
    add("", "全部");
    order.forEach(function (value) {
      if (counts[value] > 0 || "=" + value === chosen) add("=" + value, name(key, value) + "（" + counts[value] + "）");
    });
    selects[key].value = chosen;
  }

  function apply() {
    keys.forEach(fill);
    var shown = 0;
    items.forEach(function (item) {
      var isShown = matches(groups[Number(item.getAttribute("data-finding"))]);
      item.hidden = !isShown;
      if (isShown) shown += 1;
    });
    Array.from(list.querySelectorAll("section.findings")).forEach(function (section) {
      section.hidden = !section.querySelector("[data-finding]:not([hidden])");
    });
    var chosen = keys.filter(function (key) { return selects[key].value; });
    var found = groups.filter(function (group) { return matches(group); });
    told.textContent = "共" + count(found) + "条" + (data.pages > 1 ? "，本页" + shown + "条" : "");
    if (data.pages > 1 && chosen.length) {
      var query = chosen.map(function (key) { return key + encodeURIComponent(selects[key].value); }).join("&");
      var others = 0;
      for (var other = 0; other < data.pages && others < 12; other += 1) {
        var there = count(found.filter(function (group) { return group.page === other; }));
        if (other === page || !there) continue;
        others += 1;
        var link = document.createElement("a");
        link.href = "diagnostics" + (other ? "-" + (other + 1) : "") + ".html#filter&" + query;
        link.textContent = "第" + (other + 1) + "页" + there + "条";
        told.append("　", link);
      }
    }
  }

  keys.forEach(function (key) {
    var label = document.createElement("label");
    var select = document.createElement("select");
    select.id = "filter-" + key;
    label.htmlFor = select.id;
    label.textContent = titles[key];
    selects[key] = select;
    select.addEventListener("change", apply);
    form.append(label, select);
  });
  keys.forEach(fill);
  // A filter that another page handed on: #filter&rule%3DGBT1.1-XRF-01
  if (window.location.hash.indexOf("#filter&") === 0) {
    window.location.hash.slice(8).split("&").forEach(function (part) {
      var words = part;
      try { words = decodeURIComponent(part); } catch (error) { return; }
      keys.forEach(function (key) {
        if (words.indexOf(key + "=") !== 0) return;
        var value = words.slice(key.length);
        if (Array.from(selects[key].options).some(function (option) { return option.value === value; })) selects[key].value = value;
      });
    });
  }
  list.before(form, told);
  apply();
}());
