"""Words: says in which language the interface speaks, and lets the theme's templates say its words."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

import bridge
from leaflet import wording, words
from leaflet.data import Lines
from leaflet.settings import where


@event_priority(90)  # before hooks that put words into Markdown, after the one that begins a build
@bridge.for_writers
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the words of the guide's language, and those that its own settings put in their place."""
    own, given = config.extra.get("words"), {"guide": config.site_name}
    settings = lines(config) if own or config.theme["language"] != wording.BASE else {}
    words.use(config.theme["language"], folder=folder(config), own=own, given=given, lines=settings)
    return config


def lines(config: MkDocsConfig) -> Lines:
    """Return the lines of the settings."""
    file = Path(config.config_file_path or "mkdocs.yml")
    return where(file.read_text(encoding="utf-8")) if file.is_file() else {}


def folder(config: MkDocsConfig) -> Path:
    """Return the folder of words of the project's templates."""
    return Path(config.theme.custom_dir) / wording.FOLDER.name if config.theme.custom_dir else wording.FOLDER


@bridge.for_writers
def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Put words into our style sheets, for what only these write, such as the numbers of pages on paper."""
    for file in [file for file in files.css_files() if file.src_uri.startswith("assets/css/")]:
        text = file.content_string
        if words.IN_STYLE.search(text):
            files.remove(file)
            spoken = words.styled(text, f"overrides/{file.src_uri}")
            files.append(File.generated(config, file.src_uri, content=spoken))
    return files


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
    """Let the theme's templates say words; what they say wrong is told in one sentence."""
    env.globals.update({name: bridge.for_writers(speak) for name, speak in words.SPEAKING.items()})
    return env
