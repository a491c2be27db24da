import {
  equalInstalments,
  equalPrincipal,
  type LoanQuestion,
  rateChange,
  readLoan,
} from '../../dialogs/index.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { INSTALMENT } from './instalment-strings.ts';

/** The figures of a loan in words, to the cent; or how to type one. Nothing here is stored. */
export function instalmentText(typed: string, lang: Language): string {
  const question = readLoan(typed);
  return question ? figures(question, lang) : INSTALMENT.how[lang];
}

function figures({ loan, newAnnualRate }: LoanQuestion, lang: Language): string {
  const words = INSTALMENT.words[lang];
  const now = equalInstalments(loan);
  const falling = equalPrincipal(loan);
  if (newAnnualRate === null) {
    return [
      words.equal(yuan(now.first), yuan(now.totalInterest)),
      words.falling(yuan(falling.first), yuan(falling.fallsBy)),
    ].join('\n');
  }
  const later = { ...loan, annualRate: newAnnualRate };
  const change = rateChange(loan, newAnnualRate);
  return [
    words.change(yuan(change.before), yuan(change.after), signed(change.difference)),
    words.interest(yuan(now.totalInterest), yuan(equalInstalments(later).totalInterest)),
    words.falling(yuan(equalPrincipal(later).first), yuan(equalPrincipal(later).fallsBy)),
    words.mixed,
  ].join('\n');
}

/** Thousands are set off without leaving decimal text. */
const yuan = (amount: string) => amount.replace(/\B(?=(?:\d{3})+(?!\d)(?=\.))/gu, ',');
const signed = (amount: string) =>
  amount.startsWith('-') ? `−${yuan(amount.slice(1))}` : `+${yuan(amount)}`;
