"""The pages in chromium: by mouse, by keyboard, without scripts, narrow, dark, printed; and whether
they can be used by everybody (axe-core, where npm has it). Exit status 77: no browser here."""
import argparse
import base64
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

try:
    from browser import Pages, chromium, close, picture, small_picture, wait_for
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError as error:
    print("skipped:", error)
    sys.exit(77)

ACCESSION = "0000000000-24-990101"


def one(driver, selector):
    return driver.find_element(By.CSS_SELECTOR, selector)


def text(driver, selector):
    return one(driver, selector).text


def search(driver, pages, words):
    driver.get(pages.address + "/")
    box = one(driver, "#q")
    assert driver.switch_to.active_element == box, "the box has the focus on the start page"
    box.send_keys(words + Keys.ENTER)
    wait_for(lambda: driver.find_elements(By.CSS_SELECTOR, "#found"))


def widest(driver):
    return driver.execute_script("return document.documentElement.scrollWidth")


def three_uses_by_mouse(driver, pages):
    search(driver, pages, "liquidity disclosure")
    assert " comments" in text(driver, "#found"), text(driver, "#found")
    assert driver.find_elements(By.CSS_SELECTOR, "mark")
    first = one(driver, ".hit h2 a")
    company = first.text
    first.click()
    wait_for(lambda: company in text(driver, "h1"))
    search(driver, pages, "cites:402")
    before = text(driver, "#found")
    facet = one(driver, ".facet li a")
    count = facet.find_element(By.CSS_SELECTOR, ".count").text
    facet.click()
    wait_for(lambda: driver.find_elements(By.CSS_SELECTOR, ".chip"))
    assert text(driver, "#found").startswith(count + " "), "a facet finds what it counts"
    driver.back()
    wait_for(lambda: text(driver, "#found") == before)
    driver.get(pages.address + "/health")
    assert text(driver, "body").startswith("ok ")


def chips_by_keyboard(driver, pages):
    driver.get(pages.address + "/search?q=liquidity+form:10-K+year:2024")
    chips = driver.find_elements(By.CSS_SELECTOR, ".chip")
    assert len(chips) == 2
    for _ in range(60):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if "chip" in (driver.switch_to.active_element.get_attribute("class") or ""):
            break
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait_for(lambda: len(driver.find_elements(By.CSS_SELECTOR, ".chip")) == 1)
    one(driver, "body").send_keys("/")
    assert driver.switch_to.active_element == one(driver, "#q"), "'/' goes to the box"


def anchors(driver, pages):
    driver.get(f"{pages.address}/letter/{ACCESSION}#comment-@3")
    top = driver.execute_script(
        "return document.getElementById('comment-@3').getBoundingClientRect().top")
    height = driver.execute_script("return innerHeight")
    assert 0 <= top < height, top
    driver.get(f"{pages.address}/search?q={ACCESSION}%233")
    assert "#comment-" in driver.current_url


def next_hit(driver, pages):
    search(driver, pages, "liquidity")
    one(driver, ".hit h2 a").click()
    wait_for(lambda: "Hit 1 of" in text(driver, "main"))
    one(driver, "a[rel=next]").click()
    wait_for(lambda: "Hit 2 of" in text(driver, "main"))


def copied(driver, pages):
    driver.get(pages.address + "/search?q=liquidity")
    button = one(driver, "button.copy")
    assert button.is_displayed()
    button.click()
    wait_for(lambda: button.text != "Copy the cite")


def side_by_side(driver, pages):
    driver.get(pages.address + "/search?q=goodwill")
    asked, answered = one(driver, ".asked"), one(driver, ".answered")
    wide = driver.execute_script("return innerWidth") >= 900
    assert (abs(asked.rect["y"] - answered.rect["y"]) < 2) == wide


def a_watch(driver, pages):
    driver.get(pages.address + "/search?q=goodwill")
    driver.find_element(By.LINK_TEXT, "keep as a watch").click()
    wait_for(lambda: driver.find_elements(By.ID, "name"))
    one(driver, "#name").send_keys("of mine" + Keys.ENTER)
    wait_for(lambda: "of mine" in text(driver, "main"))
    with open(pages.watches) as file:
        assert file.read() == "of mine: goodwill\n"
    one(driver, ".watches button").click()
    wait_for(lambda: "of mine" not in text(driver, "main"))


def a_draft(driver, pages):
    driver.get(pages.address + "/similar")
    one(driver, "#text").send_keys("Please revise to discuss your liquidity.")
    one(driver, ".draft button").click()
    wait_for(lambda: driver.find_elements(By.CSS_SELECTOR, ".hits .hit"))


def a_checked_draft(driver, pages):
    driver.get(pages.address + "/check-draft")
    draft = "Liquidity\n\nWe believe that our cash will meet our needs for the foreseeable future.\n"
    one(driver, "#text").send_keys(draft)
    one(driver, ".draft button").click()
    wait_for(lambda: driver.find_elements(By.CSS_SELECTOR, "#paragraph-2 ~ .hits .hit"))
    # As it was typed: a browser sends its lines with other ends.
    assert one(driver, "#text").get_property("value") == draft


# A picture costs more than the page.
PICTURED = ("start", "results", "letter", "review", "numbers")

PLACES = {
    "start": "/", "results": "/search?q=liquidity+disclosure", "precedents": "/search?q=goodwill&unit=precedent",
    "letters": "/search?q=cites:402&unit=letter", "narrowed": "/search?q=liquidity+form:10-K",
    "most": "/search?q=liquidity+covenant+zirconium", "nothing": "/search?q=liqidity+form:20-F&strict=1", "error": "/search?q=topik:x",
    "letter": f"/letter/{ACCESSION}?q=liquidity&hit=1", "review": "/review/0000000000-24-990157",
    "similar": f"/similar?to={ACCESSION}%233", "numbers": "/numbers", "watches": "/watches?q=goodwill",
    "facet": "/facet/topic?q=liquidity", "help": "/help", "language": "/help/query",
    "fields": "/help/fields", "values": "/help/values", "topics": "/help/topics", "api": "/api",
    "draft": "/check-draft",
}


def no_page_is_too_wide(driver, pages, folder, name, places=tuple(PLACES)):
    width = driver.execute_script("return innerWidth")
    for place in places:
        address = PLACES[place]
        driver.get(pages.address + address)
        assert widest(driver) <= width, f"{place} is {widest(driver)} wide at {width}"
        if place in PICTURED:
            picture(driver, os.path.join(folder, f"{place}-{name}.png"))


# The pictures of the README: copy them from build/pictures to query/serve/pictures/.
README_PICTURES = {
    "answers": "/search?q=liquidity+disclosure",
    "letter": f"/letter/{ACCESSION}",
    "numbers": "/numbers",
}


def pictures_of_the_readme(driver, pages, folder):
    readme = open(os.path.join(os.path.dirname(__file__), "..", "..", "README.md"),
                  encoding="utf-8").read()
    for name, place in README_PICTURES.items():
        driver.get(pages.address + place)
        small_picture(driver, os.path.join(folder, name + ".webp"))
        assert f"query/serve/pictures/{name}.webp" in readme, name


def printed(driver, pages, folder):
    driver.get(pages.address + "/review/0000000000-24-990157")
    pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {})["data"])
    assert pdf.startswith(b"%PDF") and len(pdf) > 10_000
    with open(os.path.join(folder, "review.pdf"), "wb") as file:
        file.write(pdf)


def without_scripts(driver, pages):
    search(driver, pages, "liquidity")
    one(driver, ".facet li a").click()
    wait_for(lambda: driver.find_elements(By.CSS_SELECTOR, ".chip"))
    assert not one(driver, "button.copy").is_displayed(), "what needs a script is not shown"
    a_draft(driver, pages)
    a_checked_draft(driver, pages)


def axe_source():
    """axe-core's one file, from npm; nothing where that is not to be had."""
    if not shutil.which("npm"):
        return None
    folder = tempfile.mkdtemp(prefix="precedent-axe-")
    try:
        got = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts",
                              "--silent", "axe-core@4"], cwd=folder, timeout=90,
                             capture_output=True, check=False)
        path = os.path.join(folder, "node_modules", "axe-core", "axe.min.js")
        if got.returncode != 0 or not os.path.exists(path):
            return None
        with open(path, encoding="utf-8") as file:
            return file.read()
    except subprocess.TimeoutExpired:
        return None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def no_violation(driver, pages, source, places=tuple(PLACES)):
    for place in places:
        address = PLACES[place]
        driver.get(pages.address + address)
        driver.execute_script(source)
        found = driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
            ".then(r => done(r.violations), e => done([{id: String(e), nodes: []}]))")
        said = [(v["id"], [n["html"][:160] for n in v["nodes"][:3]]) for v in found]
        assert not found, f"{place}: {said}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--programs", required=True)
    parser.add_argument("--sample", required=True)
    parser.add_argument("--pictures", required=True)
    given = parser.parse_args()
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        print("skipped: no chromium here")
        return 77
    os.makedirs(given.pictures, exist_ok=True)
    pages = Pages(given.programs, given.sample)
    failed = []

    def run(name, test, *arguments):
        try:
            test(*arguments)
            print("ok     ", name, flush=True)
        except Exception:  # pylint: disable=broad-except
            failed.append(name)
            print("FAILED ", name, flush=True)
            traceback.print_exc()

    try:
        driver = chromium(1600, 1000)
        for test in (three_uses_by_mouse, chips_by_keyboard, anchors, next_hit, copied, side_by_side,
                     a_watch, a_draft, a_checked_draft):
            run(test.__name__, test, driver, pages)
        run("wide", no_page_is_too_wide, driver, pages, given.pictures, "1600")
        run("printed", printed, driver, pages, given.pictures)
        source = axe_source()
        if source:
            run("axe, light", no_violation, driver, pages, source)
        else:
            print("skipped: axe-core, which npm does not give here")
        close(driver)
        for width in (900, 360):
            driver = chromium(width, 900)
            run(f"{width} wide", no_page_is_too_wide, driver, pages, given.pictures, str(width),
                tuple(PLACES) if width == 360 else PICTURED)
            run(f"columns at {width}", side_by_side, driver, pages)
            close(driver)
        driver = chromium(1600, 1000, dark=True)
        run("dark", no_page_is_too_wide, driver, pages, given.pictures, "dark", PICTURED)
        if source:
            # Colours alone differ.
            run("axe, dark", no_violation, driver, pages, source, PICTURED)
        close(driver)
        driver = chromium(1200, 800)
        run("pictures of the README", pictures_of_the_readme, driver, pages, given.pictures)
        close(driver)
        driver = chromium(1200, 900, script=False)
        run("without scripts", without_scripts, driver, pages)
        close(driver)
    finally:
        pages.close()
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
