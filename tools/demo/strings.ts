import { both } from '../../bot/both.ts';

/** What the reviewers of the invented bank write. */
export const reviewWords = {
  better: (instead: string) => `这句换成“${instead}”，她就不用再问一遍。`,
  praise: '先认了她跑的那几趟，再往下问，火一下就下去了。',
  ask: '这里可以先问一句：上次卡在哪一步？',
  coach: '今天这位您接得稳。下回把回电话的时间写给她，她走的时候更踏实。',
  override: '语气是真在听，机器只看字，给低了。',
  overrideDown: '话是客气，可没人接手，不能算到位。',
  appeal: '当时系统在切换，我先安抚再去问的，这一项能不能再看看？',
  granted: '看了前后，确实先去问了，改。',
  refused: '前面那句已经把人推出去了，这一项不改。',
  mark: '依据写得清楚。',
  tag: '做案例',
} as const;

/** Said by customers whose talks turn on their safety. */
export const DANGER = ['养老钱都没了，我也不想活了', '再不给我办，我今天就死在你们大厅里'] as const;
export const DANGER_ANSWERS = [
  '您先坐，我陪着您，咱们什么业务都不急。',
  '我就在这儿，已经叫同事过来了。',
] as const;

export const demoText = {
  exists: (file: string) =>
    both(
      `${file} 已经有了。删掉它，或者用 DATABASE_FILE 换一个文件名，再来一次。`,
      `${file} exists. Delete it, or name another with DATABASE_FILE, and try again.`,
    ),
  done: (talks: number, seconds: number, file: string) =>
    both(
      `放好了 ${talks} 场谈话（${seconds} 秒）。打开：DATABASE_FILE=${file} npm start`,
      `${talks} talks are in it (${seconds} s). To look at them: DATABASE_FILE=${file} npm start`,
    ),
} as const;
