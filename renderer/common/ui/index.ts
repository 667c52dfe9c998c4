export { Button, type ButtonProps } from './Button.tsx';
export { Card } from './Card.tsx';
export { Icon } from './Icon.tsx';
export { LinkBanner } from './LinkBanner.tsx';
export { NumberPlate } from './NumberPlate.tsx';
export { QrCode } from './QrCode.tsx';
export { Sheet } from './Sheet.tsx';
export { Tile } from './Tile.tsx';
export { useFurniture } from './useFurniture.ts';
