// Sends comments to the drafting unit over HTTP, where the site stands on a server that takes them; the file
// consultation/endpoint.js says so. Without it nothing of this shows.
(function () {
  "use strict";

  if (!window.stdcEndpoint) return;

  function make(name, style, words) {
    var element = document.createElement(name);
    if (style) element.className = style;
    if (words !== undefined) element.textContent = words;
    return element;
  }

  // The part of “我的意见” that sends. `page` is what the comments of the page are asked for:
  // root (the way to the root of the site), draft, count() and person() of what would be sent, json(), and tell(words, isLong).
  window.stdcOnline = function (page) {
    var KEY = "stdc.receipts." + page.draft;
    var address = page.root + window.stdcEndpoint;
    var section = make("section", "cm-section");
    section.appendChild(make("h3", "", "在线提交"));
    section.appendChild(make("p", "cm-hint", "把意见和填表人的资料直接发给起草单位，得到回执号。提交之前，内容只存在这台设备上。要盖章的，仍请寄回反馈表。"));
    var button = make("button", "cm-primary", "在线提交");
    button.type = "button";
    button.setAttribute("data-export", "online");
    var line = make("div", "cm-exports");
    line.appendChild(button);
    section.appendChild(line);
    var outcome = make("p", "cm-online-outcome");
    outcome.setAttribute("role", "status");
    section.appendChild(outcome);
    var list = make("ul", "cm-receipts");
    section.appendChild(list);

    function receipts() {
      try { return JSON.parse(window.localStorage.getItem(KEY)) || []; } catch (error) { return []; }
    }

    function keep(receipt) {
      var all = receipts().filter(function (other) { return other.receipt !== receipt.receipt; });
      all.push({ receipt: receipt.receipt, received: receipt.received, comments: receipt.comments });
      try { window.localStorage.setItem(KEY, JSON.stringify(all)); } catch (error) { /* The number stands on the page. */ }
      show();
    }

    function show() {
      list.textContent = "";
      receipts().forEach(function (receipt) {
        list.appendChild(make("li", "cm-hint", "回执 " + receipt.receipt + "　" + String(receipt.received).replace("T", " ").slice(0, 16) + "　"
          + (receipt.comments ? receipt.comments + "条意见" : "无意见")));
      });
    }

    function ended(words) {
      button.disabled = false;
      outcome.textContent = words;
      page.tell(words, true);
    }

    button.addEventListener("click", function () {
      if (!page.count()) { ended("还没有意见。没有意见的，请先勾选“无意见”。"); return; }
      if (!page.person()) { ended("请先填写单位或姓名。"); return; }
      button.disabled = true;
      outcome.textContent = "正在提交……";
      var request = new XMLHttpRequest();
      request.open("POST", address);
      request.timeout = 60000;
      request.setRequestHeader("Content-Type", "application/json");
      request.onload = function () {
        var answer = null;
        try { answer = JSON.parse(request.responseText); } catch (error) { answer = null; }
        if ((request.status === 200 || request.status === 201) && answer && answer.receipt) {
          keep(answer);
          ended(answer.message + "。请记下回执号。");
        } else {
          ended((answer && answer.error ? answer.error : "没有提交成功（" + request.status + "）") + "。意见仍在这台设备上，可以再试，或导出反馈表寄回。");
        }
      };
      request.onerror = request.ontimeout = function () { ended("没有连上服务器。意见仍在这台设备上，可以再试，或导出反馈表寄回。"); };
      request.send(page.json());
    });
    show();
    return section;
  };
}());
