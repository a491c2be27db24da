import { Decimal } from 'decimal.js';

const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** A time deposit: yuan, yearly rates in percent, term and days held in days of a `dayCount`-day year. */
export interface TimeDeposit {
  readonly amount: number | string;
  readonly termRate: number | string;
  readonly termYears: number;
  readonly demandRate: number | string;
  readonly daysHeld: number;
  readonly dayCount: number;
}

/**
 * Interest when `withdrawn` yuan leave early: that part at the demand rate of the day, the rest keeps the term rate
 * (储蓄管理条例 Art. 24, domain.md §2.8). Yuan as strings with two decimals.
 */
export function earlyWithdrawal(deposit: TimeDeposit, withdrawn: number | string = deposit.amount) {
  const part = new Money(withdrawn);
  const rest = new Money(deposit.amount).minus(part);
  if (part.isNegative() || rest.isNegative())
    throw new RangeError(`withdrawn must be 0 to ${deposit.amount}: ${withdrawn}`);
  const termInterest = (amount: Decimal) => amount.times(deposit.termRate).div(100).times(deposit.termYears);
  const now = part.times(deposit.demandRate).div(100).times(deposit.daysHeld).div(deposit.dayCount);
  return {
    interestNow: now.toFixed(2),
    interestKept: termInterest(rest).toFixed(2),
    lost: termInterest(part).minus(now).toFixed(2),
  };
}
