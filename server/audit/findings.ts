/** What an auditor has to look at, in words for the person at the box. */
export type Finding = { seq: number | null; message: string };

/** Of each check so many are told one by one; what follows a break is usually broken as well. */
const TOLD_AT_MOST = 20;

/** Collects findings, counts all and keeps the first ones. */
export function createFindings() {
  const told: Finding[] = [];
  let count = 0;
  return {
    add(seq: number | null, message: string): void {
      count += 1;
      if (told.length < TOLD_AT_MOST) told.push({ seq, message });
    },
    told: (): readonly Finding[] => told,
    count: () => count,
  };
}
export type Findings = ReturnType<typeof createFindings>;
