import { Decimal } from 'decimal.js';

const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });
type Money = Decimal;

/** A loan as it stands: yuan owed, yearly rate in percent (3.6 means 3.6%), months left. */
export interface Loan {
  readonly balance: number | string;
  readonly annualRate: number | string;
  readonly months: number;
}

/** Amounts in yuan as strings with two decimals: money never passes through binary fractions. */
export interface InstalmentPlan {
  readonly first: string;
  /** what the next month is lower by; 0.00 for equal instalments */
  readonly fallsBy: string;
  readonly totalInterest: string;
}

const cents = (amount: Money): string => amount.toFixed(2);

function read(loan: Loan): { balance: Money; monthly: Money; months: number } {
  const balance = new Money(loan.balance);
  const monthly = new Money(loan.annualRate).div(1200);
  if (!balance.isPositive() || balance.isZero())
    throw new RangeError(`balance must be above 0: ${loan.balance}`);
  if (!Number.isInteger(loan.months) || loan.months < 1)
    throw new RangeError(`months must be 1 or more: ${loan.months}`);
  if (monthly.isNegative()) throw new RangeError(`rate must not be negative: ${loan.annualRate}`);
  return { balance, monthly, months: loan.months };
}

function equalPayment({ balance, monthly, months }: ReturnType<typeof read>): Money {
  if (monthly.isZero()) return balance.div(months);
  const growth = monthly.plus(1).pow(months);
  return balance.times(monthly).times(growth).div(growth.minus(1));
}

/** 等额本息: A = P·r·(1+r)^n ÷ ((1+r)^n − 1), r = yearly rate / 12 (domain.md §2.6). Throws RangeError on bad input. */
export function equalInstalments(loan: Loan): InstalmentPlan {
  const terms = read(loan);
  const payment = equalPayment(terms);
  return {
    first: cents(payment),
    fallsBy: '0.00',
    totalInterest: cents(payment.times(terms.months).minus(terms.balance)),
  };
}

/** 等额本金: month k = P/n + (P − (k−1)·P/n)·r. Throws RangeError on bad input. */
export function equalPrincipal(loan: Loan): InstalmentPlan {
  const { balance, monthly, months } = read(loan);
  const principal = balance.div(months);
  return {
    first: cents(principal.plus(balance.times(monthly))),
    fallsBy: cents(principal.times(monthly)),
    totalInterest: cents(
      balance
        .times(monthly)
        .times(months + 1)
        .div(2),
    ),
  };
}

export interface MixedMonth {
  readonly loan: Loan;
  readonly newAnnualRate: number | string;
  readonly daysAtOldRate: number;
  readonly daysAtNewRate: number;
  /** days in the bank's year for daily interest: 360 or 365 (a setting of the bank) */
  readonly dayCount: number;
}

/**
 * The instalment of the month in which the rate changes: interest by days at both rates, and the principal of the old
 * schedule. So January can be dearer than February.
 */
export function mixedMonth(month: MixedMonth): { interest: string; principal: string; instalment: string } {
  const terms = read(month.loan);
  const daily = (rate: number | string) => new Money(rate).div(100).div(month.dayCount);
  const interest = terms.balance
    .times(daily(month.loan.annualRate).times(month.daysAtOldRate))
    .plus(terms.balance.times(daily(month.newAnnualRate).times(month.daysAtNewRate)));
  const principal = equalPayment(terms).minus(terms.balance.times(terms.monthly));
  return {
    interest: cents(interest),
    principal: cents(principal),
    instalment: cents(interest.plus(principal)),
  };
}

/** What a change of rate makes of an equal instalment: before, after, and the difference a month (may be negative). */
export function rateChange(loan: Loan, newAnnualRate: number | string) {
  const before = equalPayment(read(loan)).toDecimalPlaces(2);
  const after = equalPayment(read({ ...loan, annualRate: newAnnualRate })).toDecimalPlaces(2);
  return { before: cents(before), after: cents(after), difference: cents(after.minus(before)) };
}
