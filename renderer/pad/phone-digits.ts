/** As a number is read aloud: 138 0013 8000; anything else in fours. */
export function groupedDigits(digits: string): string {
  const isMobile = digits.startsWith('1') && digits.length <= 11;
  const [head, rest] = isMobile ? [digits.slice(0, 3), digits.slice(3)] : ['', digits];
  return [head, ...(rest.match(/.{1,4}/g) ?? [])].filter(Boolean).join(' ');
}
