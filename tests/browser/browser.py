"""Chromium without a screen, and the pages served for it, on the loopback alone."""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service


def chromium(width, height, dark=False, script=True):
    """A browser of this size, with a profile of its own."""
    options = Options()
    options.binary_location = shutil.which("chromium")
    profile = tempfile.mkdtemp(prefix="precedent-browser-")
    for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                 "--disable-dev-shm-usage", "--hide-scrollbars", "--no-proxy-server",
                 f"--user-data-dir={profile}", f"--window-size={width},{height}"):
        options.add_argument(flag)
    if not script:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
    driver.set_page_load_timeout(30)
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
    if dark:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
            "features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    driver.profile_folder = profile
    return driver


def close(driver):
    driver.quit()
    shutil.rmtree(driver.profile_folder, ignore_errors=True)


def picture(driver, path, whole=True):
    """A picture of the page, of all of its length or of what a person sees first."""
    import base64
    taken = driver.execute_cdp_cmd("Page.captureScreenshot", {
        "format": "png", "captureBeyondViewport": whole})
    if whole:
        size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
        taken = driver.execute_cdp_cmd("Page.captureScreenshot", {
            "format": "png", "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": size["width"],
                     "height": min(size["height"], 4000), "scale": 1}})
    with open(path, "wb") as file:
        file.write(base64.b64decode(taken["data"]))


def small_picture(driver, path):
    """What a person sees first, of few bytes: for the README."""
    import base64
    taken = driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "webp", "quality": 60})
    with open(path, "wb") as file:
        file.write(base64.b64decode(taken["data"]))


class Pages:
    """An index of the sample, and its pages."""

    def __init__(self, programs, letters, options=()):
        self.folder = tempfile.mkdtemp(prefix="precedent-pages-")
        self.index = os.path.join(self.folder, "index")
        subprocess.run([os.path.join(programs, "precedent-indexer"), "update", "--index", self.index,
                        letters], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.watches = os.path.join(self.folder, "watches")
        self.process = subprocess.Popen(
            [os.path.join(programs, "precedent-query"), "serve", "--index", self.index, "--listen",
             "127.0.0.1:0", "--watches", self.watches, *options], stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        self.address = re.search(r"http://[^/]+", line).group(0)

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def wait_for(condition, seconds=10):
    def holds():
        try:
            return condition()
        except (NoSuchElementException, StaleElementReferenceException):
            return False  # the next page is on its way

    until = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > until:
            raise AssertionError("it did not come to pass")
        time.sleep(0.05)
