"""The three colour schemes. Contrast of text is at least 4.5:1 (WCAG 2.1, 1.4.3), tested.

The row under the cursor keeps its coloured words, so its ground is near the screen's own.
"""

from typing import Any, Final

from textual.app import App
from textual.theme import Theme

LIGHT: Final = Theme(
    name="hell",
    dark=False,
    primary="#0b4f8a",
    secondary="#3b5a77",
    accent="#7a3d00",
    warning="#7a4b00",
    error="#a11212",
    success="#1c6b2a",
    foreground="#1b1f24",
    background="#ffffff",
    surface="#f3f5f7",
    panel="#e3e8ed",
    text_alpha=1.0,
    variables={
        "block-cursor-foreground": "#0d1116",
        "block-cursor-background": "#c9dcee",
        "block-cursor-blurred-foreground": "#1b1f24",
        "block-cursor-blurred-background": "#e3e8ed",
        "border": "#0b4f8a",
        "border-blurred": "#8794a1",
        "muted": "#4d5863",
    },
)
DARK: Final = Theme(
    name="dunkel",
    dark=True,
    primary="#7ab8f5",
    secondary="#9fb6cc",
    accent="#f2b266",
    warning="#f5c26b",
    error="#ff9b9b",
    success="#8fd694",
    foreground="#e6e9ed",
    background="#14181d",
    surface="#1b2027",
    panel="#2a313a",
    text_alpha=1.0,
    variables={
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#344352",
        "block-cursor-blurred-foreground": "#e6e9ed",
        "block-cursor-blurred-background": "#2a313a",
        "border": "#7ab8f5",
        "border-blurred": "#5c6874",
        "muted": "#aab4be",
    },
)
CONTRAST: Final = Theme(
    name="kontrast",
    dark=True,
    primary="#ffff00",
    secondary="#ffffff",
    accent="#00ffff",
    warning="#ffff00",
    error="#ff8080",
    success="#00ff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    text_alpha=1.0,
    variables={
        "block-cursor-foreground": "#ffffff",
        "block-cursor-background": "#002a6e",
        "block-cursor-blurred-foreground": "#ffffff",
        "block-cursor-blurred-background": "#2b2b2b",
        "border": "#ffff00",
        "border-blurred": "#ffffff",
        "muted": "#ffffff",
    },
)
THEMES: Final = (DARK, LIGHT, CONTRAST)


def start_with_theme(app: App[Any], name: str) -> None:
    """Give an app that does not run yet our themes, and one of them: the first if none is `name`.

    A theme that is simply assigned makes textual parse every style sheet once more at the start.
    """
    for theme in THEMES:
        app.register_theme(theme)
    chosen = next((theme for theme in THEMES if theme.name == name), THEMES[0])
    app.set_reactive(App.theme, chosen.name)
    app.set_class(chosen.dark, "-dark-mode", update=False)
    app.set_class(not chosen.dark, "-light-mode", update=False)
    app.stylesheet.set_variables(app.get_css_variables())
