import type { HandshakeRefusal } from '#protocol/refusals';
import { wordsIn } from '../i18n/index.ts';

const zh = wordsIn('zh', 'common');
const en = wordsIn('en', 'common');

/** All that a screen in the hall shows while it is turned away: what to do about it, in both languages. */
export function NotAdmitted({ code }: { code: HandshakeRefusal }) {
  return (
    <div className="not-admitted" role="alert">
      <p>{zh(`handshake.${code}`)}</p>
      <p lang="en">{en(`handshake.${code}`)}</p>
    </div>
  );
}
