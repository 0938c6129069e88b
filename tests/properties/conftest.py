"""How long hypothesis looks: the same few inputs on each run, or many new ones for a person who asks for them.

HYPOTHESIS=thorough python -m pytest tests/properties
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("quick", derandomize=True, database=None, deadline=None, max_examples=25)
settings.register_profile("thorough", deadline=None, max_examples=400)
settings.load_profile(os.environ.get("HYPOTHESIS", "quick"))
