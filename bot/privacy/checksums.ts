/** Luhn's check of a card number: digits only. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Citizen identity number (GB 11643): 17 digits and a check character. */
export function isIdNumber(id: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, i) => total + weight * (id.charCodeAt(i) - 48), 0);
  return id.length === 18 && '10X98765432'[sum % 11] === id[17]?.toUpperCase();
}

/** Whether the number has a province and a birth date where an identity number has them. */
export function looksLikeId(id: string): boolean {
  const province = Number(id.slice(0, 2));
  const birth = id.length === 18 ? id.slice(6, 14) : `19${id.slice(6, 12)}`;
  return province >= 11 && province <= 91 && isDate(birth) && Number(birth.slice(0, 4)) >= 1900;
}

/** yyyymmdd of a day that a living person can name. */
export function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (!year || !month || !day || year < 1900 || year > 2100 || month > 12) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Unified social credit code of an organisation (GB 32100): 18 characters, the last a check. */
export function isCompanyCode(code: string): boolean {
  const values = [...code.toUpperCase()].map((c) => CODE_CHARACTERS.indexOf(c));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = CODE_WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}

/** IBAN (ISO 13616): the remainder by 97 of the rearranged number is 1. */
export function isIban(text: string): boolean {
  const rearranged = text.slice(4) + text.slice(0, 4);
  let remainder = 0;
  for (const c of rearranged.toUpperCase()) remainder = Number(`${remainder}${Number.parseInt(c, 36)}`) % 97;
  return remainder === 1;
}
