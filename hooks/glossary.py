"""Glossary: explains the first use of each term on every page."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

import bridge
from leaflet import glossary, outline


@bridge.for_writers
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Add the extension with the terms of `docs/glossary.md`; read anew for each build."""
    path = Path(config.docs_dir, bridge.GLOSSARY)
    if path.is_file():
        text = path.read_text(encoding="utf-8", errors="replace")
        terms = glossary.read(outline.document(f"docs/{bridge.GLOSSARY}", text))
        config.markdown_extensions.append(glossary.GlossaryExtension(terms))  # type: ignore[arg-type]
    return config
