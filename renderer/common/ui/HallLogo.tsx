import { useEffect, useState } from 'react';

/** A logo that could not be fetched is asked for again after so long; the hall may have been away. */
const ASK_AGAIN_MS = 60_000;

/** The hall's mark beside its name. Where the hall has none, or it cannot be fetched, nothing is drawn. */
export function HallLogo({ address }: { address: string | null }) {
  return address === null ? null : <Logo key={address} address={address} />;
}

function Logo({ address }: { address: string }) {
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (!isMissing) return;
    const timer = setTimeout(() => setMissing(false), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isMissing]);
  return isMissing ? null : <img className="hall-logo" src={address} alt="" onError={() => setMissing(true)} />;
}
