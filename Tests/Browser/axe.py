"""Finds the script of axe-core, which checks pages for accessibility. It is never part of this project: it comes from a
package of PyPI, is kept in the folder of the build, and where it cannot be had, the checks without it still run."""

import glob
import importlib.util
import os
import subprocess
import sys
import zipfile

PACKAGE = "axe-playwright-python"
KEPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "browser-tests")


def find_axe():
    """The text of the script, or None."""
    for path in (os.environ.get("AXE"), os.path.join(KEPT, "axe.min.js"), installed()):
        if path and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return file.read()
    return fetched()


def installed():
    spec = importlib.util.find_spec("axe_playwright_python")
    return spec and os.path.join(os.path.dirname(spec.origin), "axe.min.js")


def fetched():
    try:
        os.makedirs(KEPT, exist_ok=True)
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--disable-pip-version-check",
                        "--dest", KEPT, PACKAGE], check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wheel = sorted(glob.glob(os.path.join(KEPT, "axe_playwright_python-*.whl")))[-1]
        with zipfile.ZipFile(wheel) as archive:
            name = next(name for name in archive.namelist() if name.endswith("/axe.min.js"))
            script = archive.read(name)
        with open(os.path.join(KEPT, "axe.min.js"), "wb") as file:
            file.write(script)
        return script.decode("utf-8")
    except (OSError, subprocess.SubprocessError, IndexError, StopIteration):
        return None


if __name__ == "__main__":
    sys.exit(0 if find_axe() else 1)
