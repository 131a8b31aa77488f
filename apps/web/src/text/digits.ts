const ARABIC_INDIC_ZERO = 0x0660;
const PERSIAN_ZERO = 0x06f0;

/**
 * A text with Arabic-Indic (٠ to ٩) and Persian (۰ to ۹) digits as Latin ones, and their decimal and thousands signs as
 * comma and nothing. The rest stays as it was typed.
 */
export function toLatinDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_INDIC_ZERO))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .replace(/٫/g, ',')
    .replace(/٬/g, '');
}

/** Only the digits of a text, as Latin ones: what a code field takes from "٤٨٢ 915". */
export function digitsOnly(text: string): string {
  return toLatinDigits(text).replace(/\D/g, '');
}
