"""How components look, as a browser computes it: what a visual test can compare on any machine.

Colours, sizes, edges and spaces of each kind of element; no pixels and no widths of text, which
differ with the fonts of a machine and the version of a browser (docs/adr/0023).
"""

from typing import Any

from playwright.sync_api import Browser, CDPSession, Page

Look = dict[str, str]
# By « element.class.class », or with a state after a colon.
Looks = dict[str, Look]

ON_SCREEN: dict[str, Any] = {
    "media": "screen",
    "color_scheme": "light",
    "forced_colors": "none",
    "reduced_motion": "reduce",
}
SCHEMES: dict[str, dict[str, Any]] = {
    "dark": {**ON_SCREEN, "color_scheme": "dark"},
    "forced colours": {**ON_SCREEN, "forced_colors": "active"},
    "print": {**ON_SCREEN, "media": "print"},
}
STATES = {
    ".btn:not(.quiet)": ("hover", "focus-visible"),
    ".btn.quiet": ("hover", "focus-visible"),
    "a.chip": ("hover", "focus-visible"),
    ".rich a": ("hover", "focus-visible"),
    "a.case": ("hover", "focus-visible"),
    "#numero": ("focus-visible",),
    ".find button": ("focus-visible",),
    ".top li a": ("hover",),
}

READ = """elements => {
    const properties = [
        'display', 'color', 'background-color', 'border-style', 'border-width', 'border-color',
        'border-radius', 'outline-style', 'outline-width', 'outline-color', 'padding', 'margin',
        'gap', 'font-size', 'font-weight', 'line-height', 'letter-spacing',
        'text-decoration-line', 'box-shadow', 'fill', 'stroke', 'grid-column-start',
    ]
    const bare = document.body.appendChild(document.createElement('span'))
    const usual = getComputedStyle(bare)
    const looks = {}
    for (const element of elements) {
        const classes = [...element.classList].sort().map(name => '.' + name).join('')
        const name = element.localName + classes
        if (name in looks) continue
        const own = getComputedStyle(element)
        looks[name] = {}
        for (const property of properties) {
            const value = own.getPropertyValue(property)
            // A line that is not drawn has no width or colour worth comparing.
            const line = property.match(/^(border|outline)-(width|color)$/)
            if (line && own.getPropertyValue(line[1] + '-style') === 'none') continue
            if (value !== usual.getPropertyValue(property)) looks[name][property] = value
        }
    }
    bare.remove()
    return looks
}"""


def all_looks(browser: Browser, address: str) -> dict[str, Looks]:
    """How all is in light; then only what differs, in the other schemes and in each state."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.emulate_media(**ON_SCREEN)
    page.goto(address)
    light = _looks(page)
    seen = {"light": light, "states": _states(page)}
    for scheme, media in SCHEMES.items():
        page.emulate_media(**media)
        looks = _looks(page)
        changed = {name: difference(look, light.get(name, {})) for name, look in looks.items()}
        seen[scheme] = {name: look for name, look in changed.items() if look}
    page.close()
    return seen


def difference(look: Look, usual: Look) -> Look:
    """What is not as in `usual`; `""` for what is no more."""
    names = look.keys() | usual.keys()
    return {name: look.get(name, "") for name in names if look.get(name) != usual.get(name)}


def _looks(page: Page) -> Looks:
    looks: Looks = page.locator("body, body [class]").evaluate_all(READ)
    return looks


def _states(page: Page) -> Looks:
    """Pointed at, focused: forced through the browser's own tools."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    looks: Looks = {}
    for selector, states in STATES.items():
        usual = _look_of(page, selector)
        for state in states:
            _force(tools, selector, [state])
            looks[f"{selector}:{state}"] = difference(_look_of(page, selector), usual)
        _force(tools, selector, [])
    tools.detach()
    return looks


def _look_of(page: Page, selector: str) -> Look:
    looks: Looks = page.locator(selector).first.evaluate(f"one => ({READ})([one])")
    return next(iter(looks.values()))


def _force(tools: CDPSession, selector: str, states: list[str]) -> None:
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    tools.send("CSS.forcePseudoState", {"nodeId": node, "forcedPseudoClasses": states})
