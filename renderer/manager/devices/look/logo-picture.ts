/** As the contract has it. */
export const LOGO_BYTES = 60_000;
/** Twice what the largest wall shows. */
const LARGEST = { width: 640, height: 240 };
const KINDS = ['image/png', 'image/webp'] as const;

export type LogoOutcome = { kind: 'logo'; dataUrl: string } | { kind: 'too-large' } | { kind: 'unreadable' };

/** How many bytes a data URL carries. */
export function bytesOf(dataUrl: string): number {
  const base64 = dataUrl.slice(dataUrl.indexOf(',') + 1);
  return Math.floor((base64.length * 3) / 4) - (base64.match(/=+$/)?.[0].length ?? 0);
}

/** A picture from this computer, drawn anew no larger than screens show it: nothing else that was in the file is left. */
export async function logoFrom(file: File): Promise<LogoOutcome> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return { kind: 'unreadable' };
  const scale = Math.min(1, LARGEST.width / picture.width, LARGEST.height / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const drawn = KINDS.map((kind) => canvas.toDataURL(kind)).find((dataUrl) => bytesOf(dataUrl) <= LOGO_BYTES);
  return drawn === undefined ? { kind: 'too-large' } : { kind: 'logo', dataUrl: drawn };
}
