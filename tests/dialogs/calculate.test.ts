import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyWithdrawal } from '../../dialogs/calculate/early-withdrawal.ts';
import {
  equalInstalments,
  equalPrincipal,
  mixedMonth,
  rateChange,
} from '../../dialogs/calculate/instalment.ts';
import { readLoan } from '../../dialogs/calculate/read-loan.ts';

const mortgage = { balance: 800_000, annualRate: '3.6', months: 240 };

describe('the instalment calculator', () => {
  it.each([
    ['3.6', 240, 800_000, '4680.89'],
    ['3.8', 240, 800_000, '4763.95'],
    ['3.2', 240, 800_000, '4517.30'],
    ['3.6', 360, 1_000_000, '4546.45'],
    ['3.5', 360, 1_000_000, '4490.45'],
    ['3.2', 360, 1_000_000, '4324.67'],
  ])('pays %s%% over %i months on %i in equal instalments of %s', (annualRate, months, balance, first) => {
    expect(equalInstalments({ balance, annualRate, months }).first).toBe(first);
  });

  it('tells the interest left before and after a rise, to the cent', () => {
    expect(equalInstalments(mortgage).totalInterest).toBe('323414.02');
    expect(equalInstalments({ ...mortgage, annualRate: '3.8' }).totalInterest).toBe('343347.87');
    expect(rateChange(mortgage, '3.8')).toEqual({ before: '4680.89', after: '4763.95', difference: '83.06' });
  });

  it('lets equal principal start higher and fall every month', () => {
    expect(equalPrincipal(mortgage)).toMatchObject({ first: '5733.33', fallsBy: '10.00' });
    expect(equalPrincipal({ ...mortgage, annualRate: '3.8' })).toMatchObject({
      first: '5866.67',
      fallsBy: '10.56',
    });
  });

  it('shows why January can be dearer than February', () => {
    const january = mixedMonth({
      loan: mortgage,
      newAnnualRate: '3.8',
      daysAtOldRate: 11,
      daysAtNewRate: 20,
      dayCount: 360,
    });
    expect(january).toEqual({ interest: '2568.89', principal: '2280.89', instalment: '4849.78' });
  });

  it('never pays back less than was borrowed, at any rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 2400 }),
        fc.integer({ min: 1, max: 360 }),
        (balance, basisPoints, months) => {
          const plan = equalInstalments({ balance, annualRate: basisPoints / 100, months });
          expect(Number(plan.totalInterest)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it.each([
    { balance: 0, annualRate: 3, months: 12 },
    { balance: 10, annualRate: -1, months: 12 },
    { balance: 10, annualRate: 3, months: 1.5 },
  ])('refuses %o by name', (loan) => {
    expect(() => equalInstalments(loan)).toThrow(RangeError);
  });
});

describe('the early withdrawal of a time deposit', () => {
  const deposit = {
    amount: 50_000,
    termRate: '2.10',
    termYears: 2,
    demandRate: '0.05',
    daysHeld: 728,
    dayCount: 360,
  };

  it('costs the whole term interest when everything leaves two days early', () => {
    expect(earlyWithdrawal(deposit)).toEqual({ interestNow: '50.56', interestKept: '0.00', lost: '2049.44' });
  });

  it('costs only its own interest when a part leaves', () => {
    expect(earlyWithdrawal(deposit, 20_000)).toMatchObject({ interestNow: '20.22', interestKept: '1260.00' });
  });
});

describe('a loan as a clerk types it', () => {
  it.each([
    ['80万 240期 3.6 3.8', { balance: '800000', annualRate: '3.6', months: 240 }, '3.8'],
    ['800,000元 剩20年 3.6%', { balance: '800000', annualRate: '3.6', months: 240 }, null],
    ['1 million 30 years 3.5% 3.2%', { balance: '1000000', annualRate: '3.5', months: 360 }, '3.2'],
  ])('is read from %s', (typed, loan, newAnnualRate) => {
    expect(readLoan(typed)).toEqual({ loan, newAnnualRate });
  });

  it.each(['', '80万', '80万 240期', '240期 3.6', '涨了83'])('is not guessed from %j', (typed) => {
    expect(readLoan(typed)).toBeNull();
  });
});
