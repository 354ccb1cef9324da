/** Reading whole numbers as people type them: digits of Arabic and Persian keyboards, spaces and separators. */
export function readNumber(text: string): number | null {
  const plain = text
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s.,٬'’_]/gu, '');
  return /^\d{1,12}$/u.test(plain) ? Number(plain) : null;
}
