import { describe, expect, it } from 'vitest';
import { cardIn, Desk, noticesIn } from '../support/desk.ts';

const TRIPS = '跑三趟了 信用卡多还的取不出 很凶';

describe('the corridor', () => {
  it('answers a few words with a card and keeps both sides of it', async () => {
    const desk = await Desk.open();
    const answer = await desk.types(TRIPS);
    expect(cardIn(answer)).toMatchObject({ turn: 1, heardText: TRIPS, covered: false });
    expect((await desk.entries()).map((entry) => entry.kind)).toEqual(['customer', 'suggestion']);
  });

  it('says once what is kept and who reads it', async () => {
    const desk = await Desk.open();
    expect(noticesIn(await desk.types(TRIPS))).toEqual(['keeping']);
    expect(noticesIn(await desk.types('卡也找不着了'))).toEqual([]);
  });

  it('stores no name and no number', async () => {
    const desk = await Desk.open();
    await desk.types('我叫张建国 卡号6222021001123456789 手机13812345678 钱取不出');
    await desk.types('我说了：张建国先生，我打13812345678找您');
    const kept = JSON.stringify([await desk.entries(), await desk.store.current(desk.chat)]);
    expect(kept).not.toMatch(/张建国|6222021001123456789|13812345678/u);
    expect(kept).toContain('〔卡号〕');
  });

  it('gives a repeated activity the stored answer and does the turn once', async () => {
    const desk = await Desk.open();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.types(TRIPS, 'same')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.replies))).size).toBe(1);
    expect((await desk.entries()).filter((entry) => entry.kind === 'customer')).toHaveLength(1);
  });

  it('runs the turns of one chat in order', async () => {
    const desk = await Desk.open();
    const said = Array.from({ length: 20 }, (_, i) => `第${i}句 钱取不出来`);
    await Promise.all(said.map((text) => desk.types(text)));
    const heard = (await desk.entries()).flatMap((entry) => (entry.kind === 'customer' ? [entry.text] : []));
    expect(heard).toEqual(said);
  });

  it('does nothing when a button of a past card is pressed, and says so', async () => {
    const desk = await Desk.open();
    const first = cardIn(await desk.types(TRIPS));
    await desk.types('卡也找不着了');
    const before = await desk.entries();
    const tap = { conversation: first.conversation, turn: first.turn };
    const answer = await desk.coach.handle(desk.request({ command: { kind: 'angrier' }, tap }));
    expect(noticesIn(answer)).toEqual(['stale']);
    expect(await desk.entries()).toEqual(before);
  });

  it('takes a tap as the record of what was said', async () => {
    const desk = await Desk.open();
    const card = cardIn(await desk.types(TRIPS));
    const next = cardIn(await desk.types('1'));
    const spoken = (await desk.entries()).find((entry) => entry.kind === 'staff');
    expect(spoken).toMatchObject({
      text: card.suggestion.say[0]?.text,
      line: card.suggestion.say[0]?.line,
      edited: false,
    });
    expect(next.suggestion.say[0]?.line).not.toBe(card.suggestion.say[0]?.line);
  });

  it('takes typed words close to the line as that line, edited', async () => {
    const desk = await Desk.open();
    const line = cardIn(await desk.types(TRIPS)).suggestion.say[0];
    await desk.types(`我说了：${line?.text}您坐`);
    expect((await desk.entries()).find((entry) => entry.kind === 'staff')).toMatchObject({
      line: line?.line,
      edited: true,
    });
  });

  it('never counts a line that was only shown as said or promised', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    await desk.types('卡也找不着了');
    await desk.types('就想把钱转出来');
    expect((await desk.entries()).some((entry) => entry.kind === 'staff')).toBe(false);
    expect((await desk.live()).state.conversation.context.commitments).toEqual([]);
  });

  it('neither stores nor answers twice a draft, and shows it to nobody else', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    const before = [await desk.entries(), await desk.store.current(desk.chat)];
    const draft = await desk.types('能说吗：这个不归我们管，您去柜台问问', 'draft');
    expect(draft.replies[0]).toMatchObject({ kind: 'draft', view: { findings: [expect.anything()] } });
    expect([await desk.entries(), await desk.store.current(desk.chat)]).toEqual(before);
    expect(await desk.store.answerTo(desk.chat, 'draft')).toBeNull();
    const shared = await Desk.open({ audience: 'shared' });
    expect(noticesIn(await shared.types('能说吗：这个您得去柜台'))).toEqual(['onlyAlone']);
  });

  it('works out an instalment to the cent and keeps nothing of it', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    const [reply] = (await desk.types('算 80万 240期 3.6 3.8')).replies;
    expect(reply).toMatchObject({
      kind: 'notice',
      text: expect.stringContaining('4,680.89 → 4,763.95 元（+83.06）'),
    });
    expect((await desk.entries()).map((entry) => entry.turn)).toEqual([1, 1]);
  });

  it('gives the better line with a draft that is not fine', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    const [reply] = (await desk.types('能说吗：您放心，保证今天到账')).replies;
    expect(reply?.kind === 'draft' && reply.view.verdict !== 'ok' && reply.view.instead).toBeTruthy();
  });

  it('covers the card on request, and by itself when she films', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    expect(cardIn(await desk.types('遮挡')).covered).toBe(true);
    expect(cardIn(await desk.types('不遮了')).covered).toBe(false);
    expect(cardIn(await desk.types('她举着手机在录像，说我拍着呢')).covered).toBe(true);
  });

  it('starts afresh for the next customer after the end, so that facts never mix', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    const first = await desk.store.current(desk.chat);
    expect((await desk.types('结束')).replies.map((reply) => reply.kind)).toEqual(['summary']);
    const next = await desk.types('房贷利率怎么又涨了');
    expect(noticesIn(next)).toEqual(['startedFresh']);
    expect(next.record?.id).not.toBe(first?.id);
    expect(cardIn(next).suggestion.known.map((fact) => fact.slot)).not.toContain('trips');
  });

  it('picks another topic by number, and a number without topics presses a button', async () => {
    const desk = await Desk.open();
    await desk.types('我要投诉');
    const [picker] = (await desk.types('不是这个')).replies;
    const wanted = picker?.kind === 'category' ? picker.view.likely[1] : undefined;
    expect(cardIn(await desk.types('2')).suggestion.category).toBe(wanted);
    const temper = cardIn(await desk.types('3')).suggestion.emotion;
    expect(temper).toBeGreaterThan(0);
  });

  it.each(['换个说法', '更生气了', '缓和了', '下一步', '转交', '她稳下来了'])(
    'follows %s with a new card',
    async (words) => {
      const desk = await Desk.open();
      const before = cardIn(await desk.types(TRIPS));
      const after = cardIn(await desk.types(words));
      expect(after.turn).toBe(before.turn + 1);
      expect((await desk.entries()).some((entry) => entry.kind === 'instruction')).toBe(true);
    },
  );

  it('says kindly what to do when there is nothing to work on', async () => {
    const desk = await Desk.open();
    for (const words of ['1', '我说了', '遮挡', '下一步', '结束']) {
      expect(noticesIn(await desk.types(words)), words).toEqual(['nothingYet']);
    }
    expect(noticesIn(await desk.types('撤销'))).toEqual(['nothingToUndo']);
    expect(noticesIn(await desk.types('   '))).toEqual(['empty']);
    expect(noticesIn(await desk.types('我说了：'))).toEqual(['saidNothing']);
    expect(await desk.entries()).toEqual([]);
  });

  it('calls a colleague once, and is honest when nobody can be reached', async () => {
    const alone = await Desk.open();
    await alone.types(TRIPS);
    const unheard = await alone.types('来人');
    expect(noticesIn(unheard)).toEqual(['helpNobody']);
    const staffed = await Desk.open({ reachable: true });
    await staffed.types(TRIPS);
    expect(cardIn(await staffed.types('来人')).help).toBe('called');
  });

  it('goes on in English, with the same talk', async () => {
    const desk = await Desk.open();
    const zh = cardIn(await desk.types(TRIPS));
    const en = cardIn(await desk.types('English'));
    expect(en.lang).toBe('en-US');
    expect(en.suggestion.category).toBe(zh.suggestion.category);
    expect(en.suggestion.say[0]?.text).toMatch(/^[\p{ASCII}’“”—–…]+$/u);
  });
});

describe('two instances', () => {
  it('never overwrite each other: every turn counts once, in some order', async () => {
    const one = await Desk.open();
    const other = await Desk.open({ store: one.store });
    const said = Array.from({ length: 12 }, (_, i) => `第${i}句 钱取不出来`);
    await Promise.all(
      said.map((text, i) => {
        const { coach } = i % 2 ? one : other;
        return coach.handle(one.request({ command: { kind: 'heard', text } }));
      }),
    );
    const entries = await one.entries();
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, i) => i + 1));
    expect(entries.flatMap((entry) => (entry.kind === 'customer' ? [entry.text] : [])).sort()).toEqual(
      [...said].sort(),
    );
  });
});

describe('undoing', () => {
  it('shows the card as it was, as often as there were turns', async () => {
    const desk = await Desk.open();
    const cards = [cardIn(await desk.types(TRIPS))];
    for (const words of ['卡也找不着了', '1', '更生气了', '换个说法'])
      cards.push(cardIn(await desk.types(words)));
    for (const before of cards.slice(0, -1).reverse()) {
      expect(cardIn(await desk.types('撤销')).suggestion).toEqual(before.suggestion);
    }
    expect(noticesIn(await desk.types('撤销'))).toEqual(['fresh']);
    expect(noticesIn(await desk.types('撤销'))).toEqual(['nothingToUndo']);
  });

  it('keeps what was taken back in the entries, marked', async () => {
    const desk = await Desk.open();
    await desk.types(TRIPS);
    await desk.types('我说了：五点前我给您打电话');
    await desk.types('撤销');
    const entries = await desk.entries();
    expect(entries.map((entry) => entry.kind)).toEqual([
      'customer',
      'suggestion',
      'staff',
      'suggestion',
      'undo',
    ]);
    expect((await desk.live()).state.conversation.context.commitments).toEqual([]);
  });

  it('takes back the end of a talk', async () => {
    const desk = await Desk.open();
    const card = cardIn(await desk.types(TRIPS));
    await desk.types('结束');
    expect(cardIn(await desk.types('撤销')).suggestion).toEqual(card.suggestion);
    expect((await desk.store.current(desk.chat))?.closedAt).toBeNull();
  });
});
