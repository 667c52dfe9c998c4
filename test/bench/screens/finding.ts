/** One measured thing beside what it should be; `limit: null` for what is only worth knowing. */
export type Finding = {
  what: string;
  value: number;
  unit: 'ms' | 'bytes' | 'count' | '%';
  limit: number | null;
  holds: boolean;
};

export function finding(what: string, value: number, unit: Finding['unit'], limit: number | null): Finding {
  return { what, value: Math.round(value * 10) / 10, unit, limit, holds: limit === null || value <= limit };
}

export function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
