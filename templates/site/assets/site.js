// What makes reading easier; every page can be read without it.
(function () {
  "use strict";

  var narrow = window.matchMedia("(max-width: 63.99rem)");

  // The contents: folded on narrow screens, the current entry marked.
  function contents() {
    document.querySelectorAll(".contents details").forEach(contentsOf);
  }

  function contentsOf(details) {
    function fold() { details.open = !narrow.matches; }
    fold();
    narrow.addEventListener("change", fold);
    window.addEventListener("beforeprint", function () { details.open = true; });
    window.addEventListener("afterprint", fold);
    details.addEventListener("click", function (event) {
      if (narrow.matches && event.target.closest("a")) details.open = false;
    });
    var links = Array.from(details.querySelectorAll("a"));
    var targets = links.map(function (link) { return document.getElementById(decodeURIComponent(link.hash.slice(1))); });
    var current = null;
    var waiting = false;
    // By hand: scrollIntoView would break off the smooth way of the page to a place.
    function show(link) {
      var frame = details.parentNode.getBoundingClientRect();
      var place = link.getBoundingClientRect();
      if (place.top < frame.top) details.parentNode.scrollTop -= frame.top - place.top;
      else if (place.bottom > frame.bottom) details.parentNode.scrollTop += place.bottom - frame.bottom;
    }
    function mark() {
      waiting = false;
      var found = null;
      for (var i = 0; i < targets.length; i += 1) {
        if (targets[i] && targets[i].getBoundingClientRect().top < 120) found = links[i];
      }
      if (found === current) return;
      if (current) current.removeAttribute("aria-current");
      current = found;
      if (!current) return;
      current.setAttribute("aria-current", "location");
      if (!narrow.matches) show(current);
    }
    window.addEventListener("scroll", function () {
      if (!waiting) { waiting = true; window.requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
  }

  // Previews of what a reference leads to.
  function previews() {
    var box = document.createElement("div");
    box.className = "preview";
    box.id = "preview";
    box.hidden = true;
    box.setAttribute("role", "tooltip");
    document.body.appendChild(box);
    var timer = 0;
    var owner = null;
    var words = new Map();
    document.querySelectorAll("a[data-preview]").forEach(function (link) {
      var address = link.getAttribute("href");
      if (!words.has(address)) words.set(address, link.dataset.preview);
    });

    function strip(node) {
      node.removeAttribute("id");
      node.querySelectorAll("[id]").forEach(function (inner) { inner.removeAttribute("id"); });
      node.querySelectorAll("a").forEach(function (link) { link.replaceWith.apply(link, Array.from(link.childNodes)); });
      node.querySelectorAll(".margin, .copy, .permalink, details").forEach(function (inner) { inner.remove(); });
      return node;
    }

    function fill(link) {
      var address = link.getAttribute("href");
      if (address.charAt(0) !== "#") {
        if (!words.has(address)) return false;
        box.textContent = words.get(address);
        return true;
      }
      var target = document.getElementById(decodeURIComponent(address.slice(1)));
      if (!target) return false;
      box.textContent = "";
      if (target.matches(".clause:not(.term)")) {
        var shown = 0;
        Array.from(target.children).forEach(function (child) {
          if (shown > 700 || child.matches(".margin, .copy")) return;
          shown += child.textContent.length;
          box.appendChild(strip(child.cloneNode(true)));
        });
      } else {
        box.appendChild(strip(target.cloneNode(true)));
      }
      return box.textContent.trim() !== "" || box.querySelector("svg, img") !== null;
    }

    function show(link) {
      if (!fill(link)) return;
      owner = link;
      box.hidden = false;
      box.scrollTop = 0;
      var place = link.getClientRects()[0];
      var height = box.offsetHeight;
      var above = place.bottom + height + 12 > window.innerHeight && place.top > height + 12;
      var left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - box.offsetWidth - 8));
      box.style.left = left + window.scrollX + "px";
      box.style.top = (above ? place.top - height - 6 : place.bottom + 6) + window.scrollY + "px";
      link.setAttribute("aria-describedby", "preview");
    }

    function hide() {
      window.clearTimeout(timer);
      if (owner) owner.removeAttribute("aria-describedby");
      owner = null;
      box.hidden = true;
    }

    function later(action) {
      window.clearTimeout(timer);
      timer = window.setTimeout(action, 180);
    }

    var selector = "a.reference, a.term-use, a.footnote-mark";
    document.addEventListener("pointerover", function (event) {
      if (event.pointerType === "touch") return;
      var link = event.target.closest(selector);
      if (link && link !== owner) later(function () { show(link); });
      else if (link || box.contains(event.target)) window.clearTimeout(timer);
      else if (owner) later(hide);
    });
    document.addEventListener("focusin", function (event) {
      var link = event.target.closest(selector);
      if (link && link.matches(":focus-visible")) show(link); else hide();
    });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") hide(); });
    document.addEventListener("click", hide);
  }

  // Words that show for a moment.
  var tell = (function () {
    var notice = null;
    var timer = 0;
    return function (words, stay) {
      if (!notice) {
        notice = document.createElement("p");
        notice.className = "notice";
        notice.setAttribute("role", "status");
        document.body.appendChild(notice);
      }
      notice.textContent = words;
      notice.hidden = false;
      window.clearTimeout(timer);
      timer = window.setTimeout(function () { notice.hidden = true; }, stay || 1800);
    };
  }());

  // Lasting links: a click copies the address where the browser allows it; a touch of a block shows its link.
  function permalinks() {
    var atHand = null;
    document.addEventListener("click", function (event) {
      var link = event.target.closest(".permalink");
      if (link && navigator.clipboard) {
        navigator.clipboard.writeText(window.location.href.split(/[?#]/)[0] + link.getAttribute("href")).then(function () {
          tell("已复制固定链接 " + link.hash.slice(3));
        }, function () { /* The address bar holds it all the same. */ });
      }
      var block = event.target.closest("[data-block]");
      if (atHand) atHand.classList.remove("at-hand");
      atHand = block;
      if (atHand) atHand.classList.add("at-hand");
    });
  }

  // Where an address leads: ?c=6.2.3 to the clause with that number, ?b=k7m3xp to the block with that id, and an id that
  // is no longer here to its last text.
  function arrival() {
    var article = document.querySelector("main article");
    var list = document.querySelector(".deleted-list");
    if (!article && !list) return;

    function go(id) {
      if (!document.getElementById(id)) return false;
      if (window.location.hash === "#" + id) document.getElementById(id).scrollIntoView();
      else window.location.hash = id;
      return true;
    }

    function byNumber(written) {
      var text = written.replace(/[\uff01-\uff5e]/g, function (sign) { return String.fromCharCode(sign.charCodeAt(0) - 0xfee0); });
      text = text.replace(/[\s第章条节]/g, "").replace(/^附录/, "").replace(/\.+$/, "");
      var kinds = { "图": "fig-", "表": "tab-", "式": "eq-", "公式": "eq-", "术语": "term-" };
      var parts = /^(图|表|公式|式|术语)?\(?([0-9A-Za-z][0-9A-Za-z.-]*)\)?$/.exec(text);
      if (!parts) return false;
      var number = parts[2].charAt(0).toUpperCase() + parts[2].slice(1);
      if (parts[1]) return go(kinds[parts[1]] + number);
      return go("c-" + number) || go("term-" + number);
    }

    function missing() {
      var id = decodeURIComponent(window.location.hash.slice(1));
      if (id.slice(0, 2) !== "b-" || document.getElementById(id)) return;
      if (article && article.dataset.deleted) window.location.replace(article.dataset.deleted + "#" + encodeURIComponent(id));
      else tell("这里没有固定编号为 " + id.slice(2) + " 的文字", 6000);
    }

    var wanted = new URLSearchParams(window.location.search);
    var number = wanted.get("c");
    var block = wanted.get("b");
    if (number && article && !window.location.hash && !byNumber(number)) tell("这里没有 " + number, 6000);
    if (block && !window.location.hash) { if (!go("b-" + block)) window.location.hash = "b-" + block; }
    missing();
    window.addEventListener("hashchange", missing);
  }

  // A button beside each clause that copies its address, where there are no lasting links.
  function copies() {
    if (!navigator.clipboard || document.querySelector(".permalink")) return;
    document.querySelectorAll(".text .clause[id]").forEach(function (clause) {
      var link = clause.querySelector(":scope > * > a.number, :scope > .element-title");
      if (!link) return;
      var button = document.createElement("button");
      button.type = "button";
      button.className = "copy";
      button.textContent = "§";
      button.title = "复制本条链接";
      button.setAttribute("aria-label", "复制" + link.textContent.trim() + "的链接");
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(window.location.href.split("#")[0] + "#" + clause.id).then(function () {
          tell("已复制" + link.textContent.trim() + "的链接");
        });
      });
      clause.appendChild(button);
    });
  }

  // The switch for kinds of provisions keeps its state from page to page.
  function provisions() {
    var box = document.getElementById("show-provisions");
    if (!box) return;
    try {
      if (window.sessionStorage.getItem("provisions") === "on") box.checked = true;
      box.addEventListener("change", function () { window.sessionStorage.setItem("provisions", box.checked ? "on" : "off"); });
    } catch (error) { /* A browser that keeps nothing for files. */ }
  }

  // Frames that have nothing to scroll need no stop for the keyboard.
  function frames() {
    document.querySelectorAll(".frame[tabindex]").forEach(function (frame) {
      if (frame.scrollWidth <= frame.clientWidth) { frame.removeAttribute("tabindex"); frame.removeAttribute("role"); frame.removeAttribute("aria-label"); }
    });
  }

  // A field that narrows long lists down.
  function filters() {
    var rows = document.querySelectorAll(".term-card, .page-wide .grid tbody tr, .page-list .standard-list li");
    if (rows.length < 12 || document.querySelector("[data-search]")) return;
    var heading = document.querySelector("main .tabs") || document.querySelector("main h1");
    if (!heading) return;
    var field = document.createElement("p");
    field.className = "filter";
    var label = document.createElement("label");
    label.textContent = "筛选";
    label.htmlFor = "filter";
    var input = document.createElement("input");
    input.type = "search";
    input.id = "filter";
    var count = document.createElement("span");
    count.className = "muted";
    count.setAttribute("role", "status");
    field.append(label, input, count);
    heading.after(field);
    var groups = document.querySelectorAll(".term-group, .category, .group-row");
    input.addEventListener("input", function () {
      var words = input.value.trim().toLowerCase();
      var shown = 0;
      rows.forEach(function (row) {
        if (row.matches(".group-row")) return;
        row.hidden = words !== "" && row.textContent.toLowerCase().indexOf(words) < 0;
        if (!row.hidden) shown += 1;
      });
      groups.forEach(function (group) {
        if (group.matches(".group-row")) { group.hidden = words !== ""; return; }
        group.hidden = words !== "" && !group.querySelector(".term-card:not([hidden]), li:not([hidden])");
      });
      count.textContent = words === "" ? "" : shown + "项";
    });
  }

  // The search opens over the page; its script comes when it is asked for. "/" opens it, as Ctrl+K does.
  function searching() {
    var link = document.querySelector(".search-open");
    var home = document.querySelector("[data-search]");
    var articles = document.querySelectorAll("main [data-standard]");
    if (!link) return;
    var source = document.querySelector("script[src$=\"assets/site.js\"]");
    var root = source ? source.getAttribute("src").replace(/assets\/site\.js$/, "") : "";

    function ready(action) {
      if (window.stdcSearch) { action(); return; }
      var script = document.createElement("script");
      script.src = root + "assets/search.js";
      script.onload = action;
      script.onerror = function () { if (!home) window.location.href = link.href; };
      document.head.appendChild(script);
    }

    function open() {
      ready(function () {
        if (home) { document.getElementById("sr-input").focus(); return; }
        window.stdcSearch.open(root, articles.length === 1 ? articles[0].dataset.standard : "");
      });
    }

    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
      event.preventDefault();
      open();
    });
    document.addEventListener("keydown", function (event) {
      var isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      var isK = (event.key === "k" || event.key === "K") && (event.ctrlKey || event.metaKey) && !event.altKey;
      if (!isSlash && !isK || event.isComposing || document.querySelector("dialog[open]")) return;
      if (isSlash && event.target.closest("input, textarea, select, [contenteditable]")) return;
      event.preventDefault();
      open();
    });
    if (home) ready(function () { window.stdcSearch.mount(root, home); });
  }

  contents();
  previews();
  searching();
  copies();
  permalinks();
  arrival();
  provisions();
  filters();
  frames();
}());
