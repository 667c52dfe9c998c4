/** [T2] What customers read and hear: the service's prefix and at least three digits (A001 … A999, A1000). */
export function formatNumber(prefix: string, sequence: number): string {
  return `${prefix}${String(sequence).padStart(3, '0')}`;
}
