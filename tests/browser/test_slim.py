"""A slim page looks as it did before, also with our style sheets and boxes of every kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from leaflet.slim import slim

Open = Callable[..., Page]
AWKWARD = """
  one   <b> two </b>
  <i>three</i>four
  <span style="display: inline-block;   border: 1px solid">  five  <br>   six  </span>
  <ul>  <li style="display: inline">seven</li>
        <li style="display: inline">eight</li>  </ul>
  <div style="display: flex">  <p>nine</p>   ten   <p>eleven</p>  </div>
  <table style="display: inline-block">  <tr>  <td>  12  </td>  <td>13</td>  </tr>  </table>  after
  <p>and <code>one  two</code>   <kbd>  three  </kbd>  </p>
  <pre>  kept
     lines  </pre>  <textarea>  kept  </textarea>
  <button>   a   <svg width="9" height="9">  <circle r="9"/>  </svg>   b   </button>
  <svg width="200" height="20">  <text y="15">  one  <tspan>  two  </tspan>  three  </text>  </svg>
"""


LOOK = """html => {
  const article = document.querySelector('article');
  article.innerHTML = html;
  const box = node => { const {x, y, width, height} = node.getBoundingClientRect(); return [x, y, width, height] };
  return [article.innerText, ...[...article.querySelectorAll('*')].map(box)];
}"""


@pytest.mark.parametrize("width", [390, 1280])
def test_every_box_stands_where_it_stood_and_says_what_it_said(open_page: Open, width: int) -> None:
    page = open_page("about/how-good/", viewport={"width": width, "height": 900})
    page.evaluate(LOOK, AWKWARD)
    page.evaluate("document.fonts.ready.then(() => {})")  # those that this text asks for
    assert len(slim(AWKWARD)) < len(AWKWARD)
    assert page.evaluate(LOOK, slim(AWKWARD)) == page.evaluate(LOOK, AWKWARD)
