import './pairing.css';
import './words.ts';
import type { ScreenHandshake } from '../handshake.ts';
import { wordsIn } from '../i18n/index.ts';
import { usePairing } from './usePairing.ts';

const zh = wordsIn('zh', 'pairing');
const en = wordsIn('en', 'pairing');

/** All that a screen shows until the hall lets it in: its code, what to do with it, and who it says it is. */
export function PairingScreen({ handshake }: { handshake: ScreenHandshake }) {
  const { shown, wish } = usePairing(handshake);
  const isShown = shown.at === 'shown';
  return (
    <main className="pairing">
      <h1>
        <Both phrase={isShown ? 'title' : `now.${shown.at}`} />
      </h1>
      <p className="pairing-code" role="status">
        {isShown ? <InTwo code={shown.code} /> : '· · ·'}
      </p>
      <p className="pairing-hint">
        <Both phrase={isShown ? 'hint' : `hintNow.${shown.at}`} />
      </p>
      <p className="pairing-who">
        {zh(`kind.${wish.role}`)} <span lang="en">{en(`kind.${wish.role}`)}</span> · {wish.name}
      </p>
    </main>
  );
}

/** As it is read aloud and typed: three signs and four. */
function InTwo({ code }: { code: string }) {
  return (
    <>
      <span>{code.slice(0, 3)}</span>
      <span>{code.slice(3)}</span>
    </>
  );
}

function Both({ phrase }: { phrase: string }) {
  return (
    <>
      {zh(phrase)} <small lang="en">{en(phrase)}</small>
    </>
  );
}
