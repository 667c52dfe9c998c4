/**
 * What the checks measure inside a page; `page-checks.ts` loads this file into it, after axe. A measure returns one line
 * for each thing that is wrong, so that an empty list is a pass.
 */
globalThis.pageMeasures = (() => {
  const { axe, document, getComputedStyle } = globalThis;
  const PRESSABLE = 'button, a[href], input, textarea, select, summary, [role="button"], [role="tab"]';
  /** Rounding of boxes and glyphs. */
  const SLACK = 1.5;

  const isPassing = ({ effect }) => Number.isFinite(effect.getComputedTiming().endTime);
  /** What begins to fade in just now is measured as it will be. */
  const endMoves = () =>
    document
      .getAnimations()
      .filter(isPassing)
      .forEach((move) => void move.finish());

  const SCROLLBAR = 20;
  const styleOf = (element) => getComputedStyle(element);
  const textOf = (element) =>
    (element.getAttribute('aria-label') ?? element.textContent).trim().replaceAll(/\s+/g, ' ');
  const named = (element) => {
    const classes = [...element.classList].map((name) => `.${name}`).join('');
    return `<${element.localName}${classes}> "${textOf(element).slice(0, 60)}"`;
  };
  const ancestorsOf = (element) => {
    const found = [];
    for (let each = element; each && each !== document.documentElement; each = each.parentElement) found.push(each);
    return found;
  };
  /** Everything behind an open question is out of play. */
  const stage = () => [...document.querySelectorAll('dialog:modal, .dialog-ground')].at(-1) ?? document.body;
  const isSeen = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest('.visually-hidden, [data-live-announcer], [aria-hidden="true"] svg') &&
    ancestorsOf(element).every((each) => styleOf(each).clipPath !== 'inset(50%)');
  const boxOf = (element) => (element.closest('label') ?? element).getBoundingClientRect();
  const isInView = ({ top, bottom, left, right }) =>
    bottom > 0 &&
    right > 0 &&
    top < globalThis.innerHeight &&
    left < globalThis.innerWidth &&
    bottom > top &&
    right > left;

  const targets = () =>
    [...stage().querySelectorAll(PRESSABLE)].filter(
      (element) =>
        isSeen(element) &&
        !element.closest('[aria-hidden="true"]') &&
        !element.disabled &&
        element.ariaDisabled !== 'true' &&
        isInView(boxOf(element)),
    );

  /** Elements that hold text of their own, and the lines it stands in: each as high as its letters, not its font. */
  function texts() {
    const walker = document.createTreeWalker(stage(), 4);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || !isSeen(element) || ['script', 'style', 'option'].includes(element.localName)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = Number.parseFloat(styleOf(element).fontSize);
      const lines = [...range.getClientRects()]
        .filter(({ width, height }) => width > 0.5 && height > 0.5)
        .map(({ left, right, top, bottom }) => {
          const air = Math.max(0, (bottom - top - size) / 2);
          return { left, right, top: top + air, bottom: bottom - air };
        });
      found.push({ element, lines });
    }
    return found;
  }

  const isMoving = (element) =>
    ancestorsOf(element).some((each) => each.getAnimations().some((move) => !isPassing(move)));
  /** Marked as words that may be left out where there is no room: gone as a whole, never cut. */
  const isSpare = (element) => element.closest('[data-spare]') !== null;

  /**
   * An edge beyond which nothing of the element can be seen; what a finger may scroll is no such edge, nor is anything
   * around it, since it comes into view.
   */
  function cutsAt(element) {
    const isFurniture = document.documentElement.classList.contains('furniture');
    const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip' || (isFurniture && overflow !== 'visible');
    const scrolls = (overflow) => !isFurniture && (overflow === 'auto' || overflow === 'scroll');
    const scrolled = { x: false, y: false };
    const edges = ancestorsOf(element)
      .filter((each) => each !== document.body)
      .flatMap((each) => {
        const { overflowX, overflowY } = styleOf(each);
        const edge = {
          ...{ each, box: each.getBoundingClientRect() },
          x: cuts(overflowX) && !scrolled.x,
          y: cuts(overflowY) && !scrolled.y,
        };
        const isTall = each.scrollHeight > each.clientHeight + SCROLLBAR;
        scrolled.x ||= scrolls(overflowX) && !isTall;
        scrolled.y ||= scrolls(overflowY);
        return cuts(overflowX) || cuts(overflowY) || scrolls(overflowY) ? [edge] : [];
      });
    return { edges, isScrolledSideways: scrolled.x };
  }

  /** Whether a finger brings into view what lies below its lower edge. */
  const isScrolled = (element) =>
    !document.documentElement.classList.contains('furniture') && /auto|scroll/.test(styleOf(element).overflowY);

  const isPainted = (element) => {
    const { backgroundColor, borderTopWidth, borderLeftWidth } = styleOf(element);
    return (
      !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor) || (borderTopWidth !== '0px' && borderLeftWidth !== '0px')
    );
  };
  const isBeyond = (line, box, { x, y }) =>
    (x && (line.left < box.left - SLACK || line.right > box.right + SLACK)) ||
    (y && (line.top < box.top - SLACK || line.bottom > box.bottom + SLACK));
  const isOutside = (line, box) =>
    line.top >= box.bottom - SLACK ||
    line.bottom <= box.top + SLACK ||
    line.left >= box.right ||
    line.right <= box.left;

  /** Text that sticks out of what cuts it off, of the box it is painted in, or of the screen. */
  function clippedTexts() {
    const isPaper = !document.documentElement.classList.contains('furniture');
    const screen = { left: 0, top: 0, right: globalThis.innerWidth, bottom: globalThis.innerHeight };
    return texts().flatMap(({ element, lines }) => {
      if (isMoving(element)) return [];
      const { edges, isScrolledSideways } = cutsAt(element);
      const painted = ancestorsOf(element).find(
        (each) => each !== document.body && styleOf(each).display !== 'inline' && isPainted(each),
      );
      const wrong = lines.find((line) => {
        if (isSpare(element) && edges.some(({ box }) => isOutside(line, box))) return false;
        return (
          edges.some(({ box, x, y }) => isBeyond(line, box, { x, y })) ||
          (painted && isBeyond(line, painted.getBoundingClientRect(), { x: true, y: !isScrolled(painted) })) ||
          isBeyond(line, screen, { x: !isScrolledSideways, y: !isPaper })
        );
      });
      return wrong
        ? [`${named(element)} is cut or sticks out at ${Math.round(wrong.left)},${Math.round(wrong.top)}`]
        : [];
    });
  }

  const isAbove = (a, b) => a.bottom - SLACK * 2 <= b.top;
  const isBeside = (a, b) => a.right - SLACK <= b.left;
  /** The boxes in which the element may be scrolled: beyond them it is not seen now. */
  const scrolledIn = (element) =>
    ancestorsOf(element)
      .filter((each) => each !== document.body && /auto|scroll/.test(styleOf(each).overflowY))
      .map((each) => each.getBoundingClientRect());
  const within = ({ top, right, bottom, left }, box) => ({
    ...{ left, right },
    top: Math.max(top, box.top),
    bottom: Math.min(bottom, box.bottom),
  });
  /** Text that lies over other text. */
  function textsOverTexts() {
    const all = texts().filter(({ element }) => !isMoving(element) && !element.closest('[role="timer"]'));
    const flat = all.flatMap(({ element, lines }) => {
      const edges = [...cutsAt(element).edges.map(({ box }) => box), ...scrolledIn(element)];
      return lines
        .filter((line) => !edges.some((box) => isOutside(line, box)))
        .map((line) => ({ element, line: edges.reduce(within, line) }));
    });
    const found = flat.flatMap(({ element, line }, at) =>
      flat
        .slice(at + 1)
        .filter((other) => other.element !== element && !isSpare(other.element) && !isSpare(element))
        .filter(({ line: o }) => !isAbove(line, o) && !isAbove(o, line) && !isBeside(line, o) && !isBeside(o, line))
        .map((other) => `${named(element)} lies over ${named(other.element)}`),
    );
    return [...new Set(found)];
  }

  function scrolledPages() {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    const isFurniture = document.documentElement.classList.contains('furniture');
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide on a screen of ${clientWidth}`] : []),
      ...(isFurniture && scrollHeight > clientHeight
        ? [`the page is ${scrollHeight} px high on a screen of ${clientHeight}`]
        : []),
    ];
  }

  return {
    smallTargets: (least) =>
      targets().flatMap((element) => {
        const { width, height } = boxOf(element);
        return Math.min(width, height) < least - 0.5 ? [`${named(element)} is ${width} × ${height}`] : [];
      }),

    highTargets: () =>
      targets().flatMap((element) => {
        const { top } = boxOf(element);
        return top < globalThis.innerHeight / 2 - SLACK
          ? [`${named(element)} begins at ${Math.round(top)} of ${globalThis.innerHeight}`]
          : [];
      }),

    clipped: () => {
      endMoves();
      return [...scrolledPages(), ...clippedTexts(), ...textsOverTexts()];
    },

    /** Also of what is disabled: it has to be read, if not pressed. Where no ratio can be told, axe's own rule has a say. */
    paleTexts: (least) => {
      endMoves();
      axe.setup(document.documentElement);
      const { color } = axe.commons;
      const found = texts().flatMap(({ element }) => {
        const background = color.getBackgroundColor(element, [], false);
        const ink = background && color.getForegroundColor(element, false, background);
        const ratio = ink ? color.getContrast(background, ink) : null;
        return ratio !== null && ratio < least
          ? [`${named(element)} has ${ratio.toFixed(2)}:1, ${ink.toHexString()} on ${background.toHexString()}`]
          : [];
      });
      axe.teardown();
      return [...new Set(found)];
    },

    violations: async () => {
      endMoves();
      const { violations } = await axe.run(document, { resultTypes: ['violations'] });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
    },
  };
})();
