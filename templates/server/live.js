// Follows the compiler: loads the page anew after each change, and shows what was found, at its place.
(function () {
  "use strict";

  if (!window.EventSource) return;
  var own = document.currentScript || document.querySelector("script[data-build]");
  var number = +own.getAttribute("data-build");
  var KEY = "stdc.preview.open";
  var box = null;
  var list = null;
  var toggle = null;

  function make(name, style, words) {
    var element = document.createElement(name);
    if (style) element.className = style;
    if (words !== undefined) element.textContent = words;
    return element;
  }

  function build() {
    box = make("aside", "stdc-live");
    box.setAttribute("aria-label", "预览");
    list = make("div", "stdc-live-list");
    list.id = "stdc-live-list";
    list.tabIndex = -1;
    toggle = make("button");
    toggle.type = "button";
    toggle.setAttribute("aria-controls", list.id);
    toggle.addEventListener("click", function () { show(list.hidden); });
    list.addEventListener("keydown", function (event) {
      if (event.key === "Escape") { show(false); toggle.focus(); }
    });
    box.appendChild(list);
    box.appendChild(toggle);
    document.body.appendChild(box);
  }

  function show(isOpen) {
    list.hidden = !isOpen;
    toggle.setAttribute("aria-expanded", String(isOpen));
    try { window.sessionStorage.setItem(KEY, isOpen ? "1" : "0"); } catch (error) { /* It is only remembered. */ }
  }

  function wasOpen() {
    try { return window.sessionStorage.getItem(KEY); } catch (error) { return null; }
  }

  function fill(state) {
    if (!box) build();
    list.textContent = "";
    var words = [];
    if (state.failure) words.push("无法编译");
    if (state.errors) words.push(state.errors + "个错误");
    if (state.warnings) words.push(state.warnings + "个警告");
    box.setAttribute("data-state", state.failure || state.errors ? "error" : state.warnings ? "warning" : "clean");
    toggle.textContent = words.join("，") || "没有发现问题";
    if (state.failure) list.appendChild(make("p", "stdc-live-error", state.failure + " 显示的是上一次编译成功的网页。"));
    if (!words.length) list.appendChild(make("p", "", "保存源文件后，这一页自动更新。"));
    var items = make("ol");
    state.findings.forEach(function (finding) {
      var item = make("li", finding.severity === "error" ? "stdc-live-error" : "stdc-live-warning");
      item.appendChild(make("span", "stdc-live-place", finding.file + ":" + finding.line + ":" + finding.column));
      item.appendChild(make("strong", "", finding.severity === "error" ? "错误 " : "警告 "));
      item.appendChild(document.createTextNode(finding.message + "（" + finding.rule + "）"));
      items.appendChild(item);
    });
    list.appendChild(items);
    var more = state.errors + state.warnings - state.findings.length;
    if (more > 0) list.appendChild(make("p", "", "另有" + more + "个，见网站的“审查”。"));
    // Errors show by themselves; warnings when they are asked for.
    var open = wasOpen();
    show(open === null ? !!(state.failure || state.errors) : open === "1");
  }

  var source = new EventSource("/stdc-preview/events");
  source.addEventListener("build", function (event) {
    var state = JSON.parse(event.data);
    if (state.number !== number) { window.location.reload(); return; }
    fill(state);
  });
  source.addEventListener("error", function () {
    if (!box) return;
    box.setAttribute("data-state", "lost");
    toggle.textContent = "预览已停止，等待 stdc serve";
  });
  // A page that is kept for the way back would hold its connection.
  window.addEventListener("pagehide", function () { source.close(); });
  window.addEventListener("pageshow", function (event) { if (event.persisted) window.location.reload(); });
}());
