"""The words of the interface: what a key says, and what is told of one that says nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from leaflet import render, wording, words
from leaflet.errors import ContentError, ContentErrors

ENGLISH = """
button:
  print: "Print “{title}”"
  plain: "Stop"
note: "**Careful.** Ask [the clinic]({link}) in {guide} & more."
page:
  one: "{n} page"
  other: "{n} pages"
"""
GERMAN = """
button: {print: "„{title}“ drucken", plain: "Halt"}
note: "**Vorsicht.** In {guide} fragen Sie [die Praxis]({link})."
page: {one: "{n} Seite", other: "{n} Seiten"}
"""
SETTINGS = {"guide": "A guide"}
Use = Callable[..., wording.Wording]


@pytest.fixture
def use(tmp_path: Path) -> Use:
    """Return a function that lets the words of some files count, each given by its language."""

    def put(language: str = "en", **files: str) -> wording.Wording:
        folder = tmp_path / "words"
        folder.mkdir(exist_ok=True)
        for code, text in {"en": ENGLISH, **files}.items():
            (folder / f"{code}.yml").write_text(text, encoding="utf-8")
        return words.use(language, folder=folder, given=SETTINGS)

    return put


def mistakes(use: Use, text: str, language: str = "de") -> list[str]:
    """Return what is told of the words of a language."""
    with pytest.raises(ContentErrors) as told:
        use(language, **{language: text})
    return str(told.value).splitlines()


def test_a_value_stands_where_the_language_wants_it(use: Use) -> None:
    use("de", de=GERMAN)
    assert words.say("button.print", title="Fragen") == "„Fragen“ drucken"


def test_a_value_is_not_read_for_placeholders(use: Use) -> None:
    use()
    assert words.say("button.print", title="{title}") == "Print “{title}”"


def test_words_as_html_have_bold_text_and_links_and_escape_values(use: Use) -> None:
    use()
    assert words.show("note", link='x"y') == Markup(
        '<strong>Careful.</strong> Ask <a href="x&#34;y">the clinic</a> in A guide &amp; more.'
    )


def test_bold_signs_in_a_value_stay_signs(use: Use) -> None:
    use()
    assert words.show("button.print", title="**a** [b]({c})") == "Print “**a** [b]({c})”"


def test_html_as_a_value_stays_html(use: Use) -> None:
    use()
    assert words.show("button.print", title=Markup("<b>a</b>")) == "Print “<b>a</b>”"


@pytest.mark.parametrize(("amount", "said"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_an_amount_chooses_the_form(use: Use, amount: int, said: str) -> None:
    use()
    assert words.say("page", n=amount) == said


def test_scripts_get_all_forms(use: Use) -> None:
    use()
    assert words.forms("page") == {"one": "{n} page", "other": "{n} pages"}


def test_a_group_is_its_words_in_order(use: Use) -> None:
    use()
    with pytest.raises(ContentError, match="with the values none"):
        words.words_of("button")
    use(en='levels: {high: "High", low: "Low"}')
    assert list(words.words_of("levels").items()) == [("high", "High"), ("low", "Low")]


def test_an_unknown_group_is_told(use: Use) -> None:
    use()
    with pytest.raises(ContentError, match="`butons` is not among the words"):
        words.words_of("butons")


def test_a_day_is_written_as_the_language_does(use: Use) -> None:
    use()
    assert words.day_in_words(date(2026, 11, 4)) == "November 4, 2026"
    use("de", de=GERMAN)
    assert words.day_in_words(date(2026, 11, 4)) == "4. November 2026"


def test_a_language_says_where_its_lines_run(use: Use) -> None:
    assert use().direction == "ltr"
    assert words.wording_files.locale_of("ar").text_direction == "rtl"


def test_an_unknown_key_is_told_with_the_place_and_the_nearest_one(use: Use) -> None:
    use()
    with pytest.raises(ContentError) as told:
        words.say("button.prin", title="x")
    assert told.value.file == "tests/unit/test_words.py"
    assert f"{told.value.found}; {told.value.wanted}." == (
        "`button.prin` is not among the words (did you mean `button.print`?); "
        "correct it, or add it to overrides/words/en.yml."
    )


def test_an_unknown_key_in_a_template_is_told_with_its_line(use: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    use()
    environment = render.environment.__wrapped__()
    template = environment.from_string("\n\n{{ say('buton.plain') }}")
    with pytest.raises(ContentError) as told:
        template.render()
    assert (told.value.file, told.value.line) == ("<template>", 3)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "`button.print` is said with the values none; give it `title`."),
        ({"titel": 1}, "`button.print` is said with the values `titel`; give it `title`."),
        ({"title": 1, "n": 2}, "`button.print` is said with the values `n`, `title`; give it `title`."),
    ],
)
def test_values_must_be_those_of_the_words(use: Use, values: dict[str, int], told: str) -> None:
    use()
    with pytest.raises(ContentError) as error:
        words.say("button.print", **values)
    assert str(error.value).endswith(f": {told}")


def test_a_language_without_words_is_told_how_to_get_them(use: Use) -> None:
    with pytest.raises(ContentErrors) as told:
        use("fr")
    assert str(told.value) == (
        "mkdocs.yml:1: `theme.language` is `fr`, for which there are no words, only for `en`; "
        "copy overrides/words/en.yml to overrides/words/fr.yml and translate it."
    )


def test_all_keys_that_a_language_lacks_stand_in_one_sentence(use: Use) -> None:
    assert mistakes(use, 'button: {plain: "Halt"}') == [
        "overrides/words/de.yml:1: 3 keys are missing: `button.print`, `note`, `page`; translate them from en.yml."
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("plain:", "plian:", "`button.plian` is not a key of en.yml (did you mean `button.plain`?); correct it, or"),
        ("{title}", "{titel}", "`button.print` has the placeholders {titel}; use those of en.yml: {title}."),
        ('"Halt"', "3", "`button.plain` is `3`, which is no text; write words, in quotes."),
        ("{one:", "{few:", "`page` has the forms `few`, `other`; write `one`, `other`."),
        (', plain: "Halt"', "", "1 key is missing: `button.plain`; translate it from en.yml."),
        ("button:", "button", "this is not valid YAML"),
    ],
)
def test_a_mistake_in_a_language_is_told(use: Use, old: str, new: str, told: str) -> None:
    assert any(told in line for line in mistakes(use, GERMAN.replace(old, new, 1)))


def test_a_language_of_more_forms_must_have_them(use: Use) -> None:
    assert mistakes(use, GERMAN, "pl") == [
        "overrides/words/pl.yml:4: `page` has the forms `one`, `other`; write `one`, `few`, `many`, `other`."
    ]


def test_a_form_for_millions_may_be_left_out(use: Use) -> None:
    use("es", es=GERMAN)
    assert words.say("page", n=1_000_000) == "1000000 Seiten"


def test_a_guide_may_put_words_of_its_own_in_their_place(use: Use, tmp_path: Path) -> None:
    use()
    words.use(folder=tmp_path / "words", own={"button": {"plain": "Halt!"}}, given=SETTINGS)
    assert words.say("button.plain") == "Halt!"


def test_own_words_of_a_guide_must_have_a_known_key(use: Use, tmp_path: Path) -> None:
    use()
    own, lines = {"buton": {"plain": "Halt!"}}, {("extra", "words", "buton", "plain"): 7}
    with pytest.raises(ContentErrors, match=r"mkdocs\.yml:7: `buton\.plain` is not a key of en\.yml"):
        words.use(folder=tmp_path / "words", own=own, given=SETTINGS, lines=lines)


def test_own_words_of_a_guide_that_are_no_group_are_told(use: Use, tmp_path: Path) -> None:
    use()
    with pytest.raises(ContentErrors, match=r"mkdocs\.yml:1: `extra\.words` is `Halt`, which is no group of words"):
        words.use(folder=tmp_path / "words", own="Halt")


def test_a_file_in_another_encoding_is_told_with_its_line(use: Use, tmp_path: Path) -> None:
    use()
    (tmp_path / "words/de.yml").write_bytes('button:\n  plain: "Halt für"\n'.encode("latin-1"))
    with pytest.raises(ContentErrors, match=r"overrides/words/de\.yml:2: the byte 0xfc is not UTF-8"):
        words.use("de", folder=tmp_path / "words")


def test_no_file_of_words_is_published() -> None:
    loader = render.QuickLoader(str(render.OVERRIDES))
    assert not [name for name in loader.list_templates() if name.startswith("words/")]


def test_words_of_a_style_sheet_keep_their_counters_where_the_language_wants_them(use: Use) -> None:
    use(en='page: "Page {page} of {pages}"\nturned: "{pages} \\"/\\" <{page}"')
    sheet = "@page {\n content: --say(page);\n content: --say(turned) }"
    assert words.styled(sheet, "print.css").splitlines() == [
        "@page {",
        ' content: "Page " counter(page) " of " counter(pages);',
        r' content: counter(pages) " \"/\" \3c " counter(page) }',
    ]


def test_an_unknown_key_in_a_style_sheet_is_told_with_its_line(use: Use) -> None:
    use()
    with pytest.raises(ContentError, match=r"print\.css:2: `not` is not among the words \(did you mean `note`"):
        words.styled("\n--say(not)", "print.css")


def test_words_in_markdown_keep_their_marks_and_show_values_as_they_are(use: Use) -> None:
    use(en='ages: "**Ages & more:** {text}"')
    assert words.markdown("ages", text="*adults* <b>") == r"**Ages &amp; more:** \*adults\* &lt;b&gt;"
    assert words.markdown("ages", text=Markup("[a](b)")) == "**Ages &amp; more:** [a](b)"


def test_the_words_of_our_language_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"en\.yml: this file is missing; restore it\.$"):
        words.use("en", folder=tmp_path)
