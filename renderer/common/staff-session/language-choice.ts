const SLOT = 'hallcall.staff.language';

/** The language that somebody chose on this machine; null where nobody has. */
export const rememberedLanguage = (): string | null => localStorage.getItem(SLOT);

export const rememberLanguage = (code: string): void => localStorage.setItem(SLOT, code);
