import { describe, expect, it } from 'vitest';
import { readStaff } from '../../../dialogs/index.ts';
import { explainStaff } from '../../../dialogs/recognise/explain.ts';
import { realPlaybook } from '../../support/playbook.ts';

const playbook = realPlaybook();
const read = (text: string) => readStaff({ text }, playbook);

describe('what a staff line does', () => {
  it.each([
    ['您跑三趟还没办成，换谁都急，对不起。', 'acknowledge'],
    ['我姓李，这事我来跟。', 'own'],
    ['您上次是哪天来的？', 'ask'],
    ['您是说多还了三千，想转到借记卡，对吗？', 'paraphrase'],
    ['我归拢一下：一是卡过期，二是多还了三千，对吗？', 'summarise'],
    ['现在有两个办法，一个是转到您的借记卡，另一个是留着抵账，您看哪个方便？', 'propose'],
    ['这项归信用卡中心管，我现在帮您拨通，把情况讲清楚。', 'transfer'],
    ['我今天16点前给您打电话。', 'commit'],
    ['还有哪一点没落地？', 'survey'],
    ['您慢走，有事随时找我。', 'close'],
    ['I will call you by four this afternoon.', 'commit'],
  ])('takes the step: %s → %s', (text, step) => {
    expect(read(text).steps).toContain(step);
  });

  it('hears that the trips were spoken to', () => {
    expect(read('让您跑了三趟，真对不住。').about).toEqual(['repeat-visit']);
    expect(read('请您稍等。').about).toEqual([]);
  });

  it('takes no step with a line that does nothing', () => {
    expect(read('哦。').steps).toEqual([]);
  });

  it('names the words that carried an act', () => {
    const evidence = explainStaff({ text: '让您白跑一趟，真对不起。' }, playbook);
    const carried = evidence.filter((e) => e.answer === 'apology').map((e) => e.words);
    expect(carried.join()).toMatch(/对不起/u);
  });
});
