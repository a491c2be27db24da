import type { TalkView } from '../../api/review/talk.ts';

/** What is said about a talk to the one who held it: what was sent to her and the levels, not the reviewers' own notes. */
export function asStaffSeesIt(view: TalkView): TalkView {
  const sent = (comments: TalkView['review']['comments']) => comments.filter(({ kind }) => kind === 'coach');
  return {
    ...view,
    turns: view.turns.map((turn) => ({ ...turn, comments: sent(turn.comments), corrections: [] })),
    review: {
      ...view.review,
      flagged: false,
      tags: [],
      comments: sent(view.review.comments),
      calibration: null,
      marks: [],
      log: [],
    },
  };
}
