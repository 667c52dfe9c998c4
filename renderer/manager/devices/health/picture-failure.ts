/** Why there is no picture of a screen. */
export type PictureFailure = 'screen-in-use' | 'screen-no-frame' | 'screen-away' | 'screen-silent' | 'unreachable';

/** What the hall answered, as what somebody can do about it; nothing said is nobody answering. */
export function pictureFailure(code: string | undefined): PictureFailure {
  switch (code) {
    case 'screen-in-use':
    case 'screen-no-frame':
    case 'screen-away':
      return code;
    case undefined:
      return 'unreachable';
    default:
      return 'screen-silent';
  }
}
