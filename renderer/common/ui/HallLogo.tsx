import { useState } from 'react';

/** The hall's mark beside its name. Where the hall has none, or it cannot be fetched, nothing is drawn. */
export function HallLogo({ address }: { address: string | null }) {
  const [missing, setMissing] = useState<string | null>(null);
  if (address === null || address === missing) return null;
  return <img className="hall-logo" src={address} alt="" onError={() => setMissing(address)} />;
}
