import type { Logger } from 'pino';
import { type CanvasFonts, type CanvasKit, createCanvasFonts, loadCanvas } from './canvas-fonts.ts';
import { type DrawLine, plotDots } from './dots.ts';
import { columnsOf, columnsOfGrapheme, graphemesOf } from './slip-text.ts';

const COLUMN_DOTS = 12;
const CELL_DOTS = 24;
/** As high as a line of text is on paper, so that a drawn line leaves the layout as it was. */
const LINE_DOTS = 30;
const BLACK_FROM = 110;

type Context = ReturnType<ReturnType<CanvasKit['createCanvas']>['getContext']>;

/** In the place of a character that no font of this box has. */
function drawBox(context: Context, x: number, width: number, cell: number): void {
  const edge = Math.max(2, Math.round(cell / 12));
  context.lineWidth = edge;
  context.strokeRect(x + edge, edge * 1.5, width - 2 * edge, cell - 3 * edge);
}

function drawGrapheme(context: Context, fonts: CanvasFonts, grapheme: string, x: number, times: number): void {
  const width = columnsOfGrapheme(grapheme) * COLUMN_DOTS * times;
  const cell = CELL_DOTS * times;
  if (grapheme === ' ') return;
  const family = fonts.familyFor(grapheme);
  if (family === null) {
    drawBox(context, x, width, cell);
    return;
  }
  context.font = `${Math.round(cell * 0.92)}px ${family}`;
  context.fontVariationSettings = '"wght" 500';
  const squeeze = Math.min(1, width / Math.max(1, context.measureText(grapheme).width));
  context.save();
  context.translate(x + width / 2, cell * 0.85);
  context.scale(squeeze, 1);
  context.fillText(grapheme, 0, 0);
  context.restore();
}

function drawWith(kit: CanvasKit, fonts: CanvasFonts): DrawLine {
  return (text, times) => {
    const width = columnsOf(text) * COLUMN_DOTS * times;
    const height = Math.max(LINE_DOTS, CELL_DOTS * times);
    const context = kit.createCanvas(Math.max(8, width), height).getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = context.strokeStyle = '#000';
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    let column = 0;
    for (const grapheme of graphemesOf(text)) {
      drawGrapheme(context, fonts, grapheme, column * COLUMN_DOTS * times, times);
      column += columnsOfGrapheme(grapheme);
    }
    const { data } = context.getImageData(0, 0, Math.max(8, width), height);
    const stride = Math.max(8, width) * 4;
    return plotDots(width, height, (x, y) => 255 - (data[y * stride + x * 4] ?? 255) >= BLACK_FROM);
  };
}

/**
 * Draws lines that hold what the printer's font lacks. The canvas is loaded when the first such line comes; where it cannot
 * be, this is said once and every line is left to the font.
 */
export function createTextRaster(log: Logger): DrawLine {
  let draw: DrawLine | null = null;
  return (text, times) => {
    if (!draw) {
      const kit = loadCanvas();
      if (!kit) log.warn('No canvas on this box: characters that the printer lacks come out as "?".');
      draw = kit ? drawWith(kit, createCanvasFonts(kit)) : () => null;
    }
    return draw(text, times);
  };
}
