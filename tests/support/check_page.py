"""check_page.py CHECK PAGE [MORE]: opens an HTML report in headless Chromium and prints what is wrong
with it; exits with 1 if anything is."""

import json
import subprocess
import sys
import tempfile

from browser import Browser

failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)


def count(browser, selector):
    return browser.evaluate(f"document.querySelectorAll({json.dumps(selector)}).length")


def shown(browser, selector=".note"):
    return browser.evaluate(
        f"Array.from(document.querySelectorAll({json.dumps(selector)})).filter(e => !e.hidden).length")


def chosen(browser):
    return browser.evaluate("document.querySelector('.note.now')?.id ?? ''")


def quiet(browser, page):
    """Loads nothing, runs nothing of the contract's, complains of nothing."""
    browser.evaluate("new Promise(done => setTimeout(done, 300))")
    others = [url for url in browser.requests if url.split("#")[0] != f"file://{page}"]
    expect(not others, f"asks for {others}")
    expect(not browser.dialogs, f"dialogs {browser.dialogs}")
    expect(not browser.errors, f"errors {browser.errors}")


def filters(browser, page):
    total = shown(browser)
    high = count(browser, ".note.high")
    expect(total > high > 0, "the page needs high and other findings")
    browser.click('.chip input[value="high"] + span')
    expect(shown(browser) == total - high, "unchecking high hides the high findings")
    expect(shown(browser, ".note.high") == 0, "a high finding is still shown")
    expect(f"{total - high} of {total}" in browser.evaluate("document.querySelector('.count').textContent"),
           "the count says what is shown")
    expect(count(browser, ".mark.high") == 0, "a mark is still in the colour of a hidden finding")
    expect(browser.evaluate("Array.from(document.querySelectorAll('.mark.off')).every(m => m.tabIndex < 0)"),
           "marks without a shown finding are not reached by Tab")
    browser.click('[data-do="clear"]')
    expect(shown(browser) == total, "Show all shows all")
    for name, attribute in (("dimension", "dimension"), ("burden", "burden"), ("rule", "rule")):
        value = browser.evaluate(f"document.querySelector('select[name={name}]').options[1].value")
        browser.evaluate(f"(() => {{ const s = document.querySelector('select[name={name}]'); s.value = {json.dumps(value)};"
                         " s.dispatchEvent(new Event('change', {bubbles: true})); })()")
        wanted = count(browser, f'.note[data-{attribute}="{value}"]')
        expect(shown(browser) == wanted, f"{name} {value}: {shown(browser)} shown, {wanted} expected")
        browser.click('[data-do="clear"]')


def keys(browser, page):
    first, last = (browser.evaluate(f"document.querySelectorAll('.note')[{at}].id")
                   for at in ("0", "document.querySelectorAll('.note').length - 1"))
    browser.press("n")
    expect(chosen(browser) == first, "n goes to the first finding")
    expect(browser.evaluate("document.activeElement.closest('.note')?.id") == first, "and focuses it")
    expect(browser.evaluate("document.querySelector('.note.now').open"), "and opens it")
    browser.press("p")
    expect(chosen(browser) == last, "p before the first goes to the last")
    browser.press("n")
    expect(chosen(browser) == first, "n after the last goes to the first")
    browser.press("Escape")
    expect(chosen(browser) == "", "Escape chooses none")
    browser.press("?", shift=True)
    expect(browser.evaluate("document.querySelector('dialog').open"), "? shows the keys")
    browser.click("#keys-on")
    browser.click("dialog button")
    expect(not browser.evaluate("document.querySelector('dialog').open"), "the help closes")
    browser.press("n")
    expect(chosen(browser) == "", "single keys can be switched off")


def tabs(browser, page):
    """Everything that does something is reached by Tab, and is seen when it is."""
    browser.press("Tab")
    expect(browser.evaluate("document.activeElement.className") == "skip", "Tab begins at the skip link")
    reached = set()
    for _ in range(400):
        browser.press("Tab")
        reached.add(browser.evaluate(
            "(() => { const e = document.activeElement; if (e === document.body) return 'end';"
            " return e.closest('.note')?.id || e.dataset.do || e.name || e.value || e.className || e.tagName; })()"))
        if "end" in reached:
            break
    notes = set(browser.evaluate("Array.from(document.querySelectorAll('.note')).map(n => n.id)"))
    expect(notes <= reached, f"not reached by Tab: {sorted(notes - reached)[:5]}")
    expect({"next", "previous", "keys", "dimension", "high"} <= reached, f"tools not reached: {reached}")


def clicks(browser, page):
    target = browser.evaluate("document.querySelector('.contract .mark').getAttribute('href').slice(1)")
    browser.click(".contract .mark")
    expect(chosen(browser) == target, "a click on marked words chooses their note")
    expect(browser.evaluate("location.hash") == "#" + target, "and can be linked to")
    browser.click('[data-do="clear"]')
    browser.click('.chip input[value="high"] + span')
    link = browser.evaluate("document.querySelector('.brief .level.high ~ .where a').getAttribute('href').slice(1)")
    browser.click(".brief .level.high ~ .where a")
    expect(chosen(browser) == link, "a link to a filtered finding shows it")
    dimension = ".dimensions details:not(.silent) summary"
    browser.click(dimension)
    expect(browser.evaluate("document.querySelector('.dimensions details[open] .points tbody tr') !== null"),
           "a subject opens to its points")


def widths(browser, page):
    for width in (390, 900, 1440):
        browser.resize(width, 900)
        wide = browser.evaluate("document.documentElement.scrollWidth")
        expect(wide <= width, f"{width} wide: the page is {wide} wide")


def paper(browser, page):
    """Prints every finding in full, opened or not, as a tagged PDF."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        browser.print_to(file.name)
        text = subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, check=True,
                              text=True).stdout
        facts = subprocess.run(["pdfinfo", file.name], capture_output=True, check=True, text=True).stdout
    words = "".join(text.split())
    for rewrite in browser.evaluate("Array.from(document.querySelectorAll('.rewrite')).map(e => e.textContent)"):
        begin = "".join(rewrite.split())[:25]
        expect(begin in words, f"not on paper: {rewrite[:60]}")
    expect("Showall" not in words, "the filters are on paper")
    expect("Tagged:          yes" in facts, "the PDF is not tagged")
    expect("A4" in facts, "the paper is not A4")


def axe(browser, page, path):
    browser.evaluate("for (const part of document.querySelectorAll('details')) part.open = true;")
    with open(path, encoding="utf-8") as file:
        browser.evaluate(file.read() + "\n;true")
    violations = browser.evaluate(
        "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations.map("
        "v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 120)).join(' | ')))")
    failures.extend(violations)


def speed(browser, page):
    """Loaded, and laid out, in less than a second."""
    def seconds():
        begin = browser.open(page)
        return begin + browser.evaluate(
            "(() => { const t = performance.now(); document.body.offsetHeight; return (performance.now() - t) / 1000; })()")
    best = min(seconds() for _ in range(5))
    print(f"{best:.2f} s", file=sys.stderr)
    expect(best < 1, f"takes {best:.2f} s to open")


CHECKS = {f.__name__: f for f in (quiet, filters, keys, tabs, clicks, widths, paper, axe, speed)}


def main():
    name, page, *more = sys.argv[1:]
    for dark in (False, True) if name == "axe" else (False,):
        with Browser(1440, 900, dark) as browser:
            browser.open(page)
            CHECKS[name](browser, page, *more)
    print("\n".join(failures))
    return 1 if failures else 0


sys.exit(main())
