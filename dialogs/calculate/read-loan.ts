import { Decimal } from 'decimal.js';
import type { Loan } from './instalment.ts';

/** A loan as a clerk types it, with the rate before and, if told, the rate after. */
export interface LoanQuestion {
  readonly loan: Loan;
  readonly newAnnualRate: string | null;
}

const AMOUNT = /(\d+(?:\.\d+)?)\s*(万|w|k|million)|(\d{4,}(?:\.\d+)?)/iu;
const TERM = /(\d+)\s*(个月|期|月|months?|年|years?)/iu;
const RATE = /(?<![\d.])(\d{1,2}(?:\.\d{1,3})?)\s*%?(?![\d.])/gu;
const UNITS: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, k: 1000, million: 1_000_000 };
const HIGHEST_RATE = 24;

/** Reads “80万 240期 3.6 3.8”: balance, months (or years) left, one or two yearly rates. Null when one is missing. */
export function readLoan(text: string): LoanQuestion | null {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  const amount = AMOUNT.exec(plain);
  const term = TERM.exec(plain);
  if (!amount || !term) return null;
  const rest = plain.replace(amount[0], ' ').replace(term[0], ' ');
  const rates = [...rest.matchAll(RATE)].map((match) => match[1] ?? '').filter(isRate);
  const [annualRate, newAnnualRate = null] = rates;
  if (!annualRate) return null;
  const unit = UNITS[(amount[2] ?? '').toLowerCase()] ?? 1;
  const months = Number(term[1]) * (/年|year/iu.test(term[2] ?? '') ? 12 : 1);
  const balance = new Decimal(amount[1] ?? amount[3] ?? 0).times(unit).toString();
  return months > 0 ? { loan: { balance, annualRate, months }, newAnnualRate } : null;
}

const isRate = (text: string) => Number(text) > 0 && Number(text) <= HIGHEST_RATE;
