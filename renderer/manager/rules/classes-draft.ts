import type { CustomerClass } from '#protocol/queue-rules';

/** A class to begin with, under an id that no other has. */
export function newClass(classes: readonly CustomerClass[]): CustomerClass {
  const isTaken = (classId: string) => classes.some((each) => each.classId === classId);
  let number = classes.length + 1;
  while (isTaken(`class-${number}`)) number += 1;
  return {
    classId: `class-${number}`,
    name: { zh: '', en: '' },
    creditMinutes: 15,
    basis: 'hall',
    atKiosk: 'hidden',
  };
}
