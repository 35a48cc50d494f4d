"""What axe does not see: targets, focus, order. Each gives what is wrong, by the element's HTML."""

from playwright.sync_api import Page

# `focusables` in the order of the document, and how an element is named in a report.
COMMON = """
    for (const one of document.querySelectorAll('details')) one.open = true
    const focusables = [...document.querySelectorAll(
        'a[href], button, input:not([type=hidden]), textarea, summary, select'
    )].filter(one => one.checkVisibility() && !one.matches('.skip'))
    const named = one => one.outerHTML.slice(0, 120)
"""

# WCAG 2.5.8: 24 px by 24 px, but for a link inside a sentence.
SMALL_TARGETS = """() => {
    const inSentence = one => getComputedStyle(one).display === 'inline' && [
        ...one.parentElement.childNodes
    ].some(node => node.nodeType === 3 && /\\p{L}{2}/u.test(node.data))
    return focusables.filter(one => {
        const box = one.getBoundingClientRect()
        return (box.width < 24 || box.height < 24) && !inSentence(one)
    }).map(named)
}"""

# WCAG 2.4.7 and 2.4.11: an outline of 2 px, on something that is not hidden by something else.
UNSEEN_FOCUS = """() => focusables.filter(one => {
    one.focus()
    const outlined = ['', '::after'].some(part => {
        const style = getComputedStyle(one, part)
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    })
    const shown = [...one.getClientRects()].some(box => [0.1, 0.5, 0.9].some(part => {
        const top = document.elementFromPoint(box.x + box.width * part, box.y + box.height / 2)
        return top && (one.contains(top) || top.contains(one))
    }))
    return !one.matches(':focus-visible') || !outlined || !shown
}).map(named)"""

# WCAG 2.4.3: nothing is reached by going back, upwards and to the left. What sticks is elsewhere.
BACKWARDS = """() => {
    scrollTo(0, 0)
    const sticks = one => one.closest('.pager')
    const inFlow = focusables.filter(one => !sticks(one))
    const wrong = inFlow.slice(1).filter((one, index) => {
        const [before, after] = [inFlow[index], one].map(e => e.getClientRects()[0])
        return after.bottom <= before.top && after.right <= before.left
    })
    return [...wrong, ...document.querySelectorAll('[tabindex]:not([tabindex="-1"])')].map(named)
}"""

# Text of the colour of what is behind it; axe does not know the colours that a system forces.
INVISIBLE = """() => [...document.querySelectorAll('body *')].filter(one => {
    const text = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())
    if (!text || !one.checkVisibility() || one.closest('svg')) return false
    let behind = one
    const colour = element => getComputedStyle(element).backgroundColor
    while (colour(behind) === 'rgba(0, 0, 0, 0)' && behind.parentElement) {
        behind = behind.parentElement
    }
    return colour(behind) === getComputedStyle(one).color
}).map(named)"""


def small_targets(page: Page) -> list[str]:
    return _found(page, SMALL_TARGETS)


def unseen_focus(page: Page) -> list[str]:
    """After a key, so that the browser shows the focus that a script moves."""
    page.keyboard.press("Tab")
    return _found(page, UNSEEN_FOCUS)


def backwards(page: Page) -> list[str]:
    return _found(page, BACKWARDS)


def invisible(page: Page) -> list[str]:
    return _found(page, INVISIBLE)


def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window."""
    wider: int = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return max(wider, 0)


def set_text_size(page: Page, percent: int) -> None:
    page.evaluate(f"document.documentElement.style.fontSize = '{percent}%'")


def _found(page: Page, function: str) -> list[str]:
    found: list[str] = page.evaluate(f"() => {{ {COMMON} return ({function})() }}")
    return found
