"""Filters the findings of a site in a headless Chromium and compares the counts with the report of the command line.

    findings.py SITE REPORT.json
"""

import collections
import json
import os
import sys

sys.dont_write_bytecode = True

from devtools import Browser, Page, find_chromium

COUNT = "Number(/共(\\d+)条/.exec(document.querySelector('[data-findings]').previousElementSibling.textContent)[1])"
SHOWN = "document.querySelectorAll('[data-finding]:not([hidden])').length"


def choose(page, key, value):
    page.run("var s = document.getElementById('filter-%s'); s.value = %s; s.dispatchEvent(new Event('change')); 1"
             % (key, json.dumps(value)))


def main():
    if not find_chromium():
        print("skipped: there is no Chromium")
        return 77
    site = os.path.abspath(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        findings = json.load(file)["diagnostics"]
    browser = Browser()
    try:
        for width in (1440, 375):
            page = Page(browser, width=width, mobile=width < 500)
            page.open("file://%s/review/diagnostics.html" % site)
            assert page.run(COUNT) == len(findings), (page.run(COUNT), len(findings))
            # Every rule and severity that there is, with as many findings as the command line counts.
            for key, name in (("rule", "rule"), ("severity", "severity")):
                for value, count in collections.Counter(finding[name] for finding in findings).items():
                    choose(page, key, "=" + value)
                    assert page.run(COUNT) == count, (value, page.run(COUNT), count)
                choose(page, key, "")
            for subsystem in ("base", "support"):
                choose(page, "subsystem", "=" + subsystem)
                count = sum(finding["file"].split("/%s/" % subsystem)[0] != finding["file"] for finding in findings)
                assert page.run(COUNT) == count, (subsystem, page.run(COUNT), count)
                assert page.run(SHOWN) <= count
            # Two filters together, handed on to the next page.
            rule = collections.Counter(finding["rule"] for finding in findings).most_common(1)[0][0]
            choose(page, "subsystem", "=base")
            choose(page, "rule", "=" + rule)
            both = page.run(COUNT)
            link = page.run("document.querySelector('[data-findings]').previousElementSibling.querySelector('a').href")
            page.open(link)
            assert page.run(COUNT) == both, (page.run(COUNT), both)
            assert page.run(SHOWN) > 0
            assert page.run("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
            assert page.problems() == [], page.problems()
            page.close()
        page = Page(browser, scripting=False)
        page.open("file://%s/review/diagnostics.html" % site)
        assert page.run(SHOWN) > 0
        page.close()
    finally:
        browser.close()
    print("passed")
    return 0


sys.exit(main())
