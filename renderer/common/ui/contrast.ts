/** `#fff`, as style sheets shorten it, in full. */
const inFull = (colour: string) => (colour.length === 4 ? colour.replaceAll(/[0-9a-f]/gi, '$&$&') : colour);

function luminance(short: string): number {
  const colour = inFull(short);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How well one `#rrggbb` or `#rgb` is read on the other, by WCAG 2: 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
