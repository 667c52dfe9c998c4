import { machine } from './control.ts';
import type { Display } from './machine.ts';
import { Part } from './only-what-is-there.ts';

type Rectangle = Display['bounds'];
const TASK_BAR = 40;

const withWorkArea = (display: Display) => ({
  ...display,
  size: { width: display.bounds.width, height: display.bounds.height },
  workArea: { ...display.bounds, height: display.bounds.height - TASK_BAR },
  workAreaSize: { width: display.bounds.width, height: display.bounds.height - TASK_BAR },
  rotation: 0,
});

const overlap = (a: Rectangle, b: Rectangle) =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/** The monitors that the test has plugged in. */
class Screen extends Part {
  known: Display[] = [...machine.displays];

  constructor() {
    super('screen');
  }

  getAllDisplays() {
    return machine.displays.map(withWorkArea);
  }
  /** Windows keep a display of their own while no monitor is plugged in. */
  getPrimaryDisplay() {
    const [first] = machine.displays;
    const none = { id: 0, label: '', bounds: { x: 0, y: 0, width: 800, height: 600 }, scaleFactor: 1, internal: false };
    return withWorkArea(first ?? none);
  }
  getDisplayMatching(rectangle: Rectangle) {
    const best = machine.displays.toSorted((a, b) => overlap(b.bounds, rectangle) - overlap(a.bounds, rectangle))[0];
    return best ? withWorkArea(best) : this.getPrimaryDisplay();
  }

  /** Tells of what was plugged, unplugged or set anew since the last look. */
  changed(): void {
    const before = this.known;
    this.known = [...machine.displays];
    for (const display of before) {
      const now = this.known.find(({ id }) => id === display.id);
      if (!now) this.emit('display-removed', {}, withWorkArea(display));
      else if (JSON.stringify(now) !== JSON.stringify(display))
        this.emit('display-metrics-changed', {}, withWorkArea(now), ['bounds', 'workArea', 'scaleFactor']);
    }
    for (const display of this.known)
      if (!before.some(({ id }) => id === display.id)) this.emit('display-added', {}, withWorkArea(display));
  }
}

export const screen = new Screen();
