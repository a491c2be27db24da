import { describe, expect, it } from 'vitest';
import { briefing, hint, inspect, play, rewind, startPractice } from '../../../dialogs/index.ts';
import {
  ALL_SORTS,
  begin,
  MODELLED,
  modelLines,
  playbook,
  sayAll,
  scenario,
} from '../../support/practice.ts';

const TRIPS = '您跑了两趟还没办成，换谁都急，对不起。';

describe('a role-play', () => {
  it('begins with an opening of the case, drawn by the seed or chosen', () => {
    expect(begin('SC-01', { seed: 1, opening: 2 })).toMatchObject({
      opening: 2,
      first: scenario('SC-01').openings[2]?.zh,
      mood: { temper: 2 },
      ending: 'open',
      rating: null,
    });
    const drawn = new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => begin('SC-01', { seed }).opening));
    expect(drawn.size).toBeGreaterThan(2);
    expect(() => begin('SC-01', { seed: 1, opening: 99 })).toThrow(RangeError);
  });

  it('shows what the trainee may see, and nothing hidden', () => {
    for (const each of playbook.scenarios) {
      const seen = JSON.stringify(briefing(each, 'zh-CN'));
      for (const { zh, reveals } of each.hidden) {
        expect(seen).not.toContain(zh);
        for (const reveal of reveals) expect(seen).not.toContain(reveal.zh);
      }
    }
  });

  it('says what moved her, by which words', () => {
    const [turn] = sayAll(begin('SC-01', { seed: 1, opening: 0 }), [TRIPS]).turns;
    expect(turn?.changes).toContainEqual({
      cause: 'trips',
      text: expect.objectContaining({ zh: expect.stringMatching(/^“.*跑了两趟.*”：信任 \+\d+$/u) }),
      quote: expect.stringContaining('跑了两趟'),
      what: 'trust',
      delta: expect.any(Number),
    });
    expect(turn?.feedback.good.length).toBeGreaterThan(0);
    expect(turn?.feedback.moved).toContain('信任 40 →');
  });

  it('tells a hidden fact when it is asked for, in any wording', () => {
    for (const text of ['卡是丢了还是到期了？', '旧卡还在您手里吗', '那张卡现在什么情况？']) {
      const [turn] = sayAll(begin('SC-01', { seed: 1, opening: 0 }), [text]).turns;
      expect(turn?.revealed, text).toEqual(['card-state']);
    }
  });

  it('flares up a second time unless the trips are acknowledged at once', () => {
    const start = begin('SC-01', { seed: 3, opening: 0 });
    const lines = ['您好，请说。', '好的。', '嗯，我知道了。'];
    const until = lines.findIndex((_, i) =>
      sayAll(start, lines.slice(0, i + 1))
        .turns.at(-1)
        ?.moves.includes('second-wave'),
    );
    const owed = sayAll(start, lines.slice(0, until + 1));
    expect(until).toBeGreaterThanOrEqual(0);
    const heard = play(owed, { text: TRIPS }, playbook);
    const missed = play(owed, { text: '您把身份证给我看一下。' }, playbook);
    expect(missed.mood.temper).toBe(Math.min(4, owed.mood.temper + 2));
    expect(heard.mood.temper).toBeLessThan(missed.mood.temper);
    expect(heard.mood.trust).toBeGreaterThan(owed.mood.trust);
  });

  it('lets both reactions to two wordings be compared', () => {
    const said = sayAll(begin('SC-01', { seed: 1, opening: 0 }), ['您好。', '您开手机银行就行。']);
    const again = play(rewind(said, 1, playbook), { text: TRIPS }, playbook);
    expect(again.turns[0]).toEqual(said.turns[0]);
    expect(again.mood.trust).toBeGreaterThan(said.mood.trust);
  });

  it('finds a calming word less and less calming', () => {
    const { turns } = sayAll(begin('SC-06', { seed: 2 }), [
      '耽误了您的事，换谁都急，久等了。',
      '等了这么多天，搁谁都窝火。',
      '排队等了半天，谁遇上都烦。',
    ]);
    const gains = turns.map(({ changes }) =>
      changes
        .filter(({ cause, what }) => cause === 'names-trouble' && what === 'trust')
        .reduce((sum, { delta }) => sum + delta, 0),
    );
    expect(gains[1]).toBeLessThan(gains[0] ?? 0);
    expect(gains[2]).toBeLessThan(gains[1] ?? 0);
  });

  it('plays a variant with its own opening, and drops the facts that it replaces', () => {
    const practice = begin('SC-01', { seed: 1, variant: '01a' });
    const variant = scenario('SC-01').variants.find(({ id }) => id === '01a');
    expect(practice).toMatchObject({ variant: '01a', first: variant?.opening.zh });
    const asked = sayAll(practice, ['这笔钱您想转到哪张卡？']);
    expect(asked.revealed).not.toContain('payee');
    expect(briefing(scenario('SC-01'), 'zh-CN', '01a').known).toContain(variant?.known[0]?.zh);
  });

  it('suggests nothing better that the guard would fault', () => {
    for (const { id } of MODELLED) {
      for (const text of ALL_SORTS.slice(-22, -16)) {
        const better = sayAll(begin(id, { seed: 6 }), [text]).turns[0]?.feedback.better;
        if (better) expect(inspect(better.text, playbook), `${id} ${better.text}`).toEqual([]);
      }
    }
  });

  it('says why a line is bad, and offers another, in the language of the talk', () => {
    for (const lang of ['zh-CN', 'en-US'] as const) {
      const text = lang === 'zh-CN' ? '合同是您自己签的。' : 'You signed the contract yourself.';
      const practice = play(begin('SC-11', { seed: 1, lang }), { text }, playbook);
      const { missed, why, better } = practice.turns[0]?.feedback ?? {};
      expect(missed?.length).toBeGreaterThan(0);
      for (const words of [why, better?.text]) {
        expect(words).toBeTruthy();
        expect(/\p{Script=Han}/u.test(words ?? '')).toBe(lang === 'zh-CN');
      }
    }
  });

  it('gives hints that are counted, and none in an exam', () => {
    const { practice, text } = hint(begin('SC-03'), playbook);
    expect(text.length).toBeGreaterThan(5);
    expect(practice.hints).toBe(1);
    expect(hint(begin('SC-03', { seed: 1, exam: true }), playbook).practice.hints).toBe(0);
  });

  it('speaks English from the first word to the last', () => {
    const practice = sayAll(begin('SC-02', { seed: 5, lang: 'en-US' }), [
      'Anyone would want to know why more was taken. I am sorry nobody told you.',
      'How much more was taken, and since which month?',
      'Let me check.',
      '',
    ]);
    for (const text of [practice.first, ...practice.turns.map(({ customer }) => customer ?? '')]) {
      expect(text).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('a drill', () => {
  it.each(['needs-understanding', 'issue-collection', 'solution-communication', 'feedback'] as const)(
    'of %s begins there and is over after six turns at most',
    (stage) => {
      const practice = startPractice(scenario('SC-05'), { seed: 1, drill: { stage } }, playbook);
      expect(practice.revealed.length > 0).toBe(stage !== 'needs-understanding');
      const played = sayAll(practice, ['好的。', '嗯。', '您稍等。', '我看看。', '这样。', '是的。']);
      expect(played.ending).not.toBe('open');
    },
  );

  it('is reached when its stage is done well', () => {
    const needs = begin('SC-01', { seed: 1, drill: { stage: 'needs-understanding' } });
    expect(sayAll(needs, [TRIPS, '卡是丢了还是到期了？'])).toMatchObject({ ending: 'resolved' });
    const feedback = begin('SC-01', { seed: 1, drill: { stage: 'feedback' } });
    const lines = ['周四下午四点前我打电话告诉您到没到账。', '您看还有哪点没说清？'];
    expect(sayAll(feedback, lines)).toMatchObject({ ending: 'resolved' });
  });

  it('of one skill is reached by showing it twice', () => {
    const practice = begin('SC-06', { seed: 1, drill: { dimension: 'D-01' } });
    const lines = ['等了快两个小时，换谁都急。', '停车费还在走，让您着急了，搁谁都窝火。'];
    expect(sayAll(practice, lines)).toMatchObject({ ending: 'resolved' });
  });
});

describe('the model talks', () => {
  it('cross no red line', () => {
    for (const { id, category } of MODELLED) {
      for (const { zh, or } of playbook.exemplars[id] ?? []) {
        for (const text of [zh, ...or]) {
          expect(inspect(text, playbook, { category, lang: 'zh-CN' }), `${id} ${text}`).toEqual([]);
        }
      }
    }
  });

  it('hold eight to sixteen lines for each case', () => {
    for (const { id } of MODELLED) {
      expect(modelLines(id).length, id).toBeGreaterThanOrEqual(8);
      expect(modelLines(id).length, id).toBeLessThanOrEqual(16);
    }
  });
});
