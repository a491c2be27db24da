import { type Both, both } from '../both.ts';

/** What the bot says about itself in Teams. */
export const TEAMS_TEXT = {
  refusedTenant: both(
    '接诉教练只给本行的同事用，您现在的账号不在名单里。请换本行账号登录；该能用却用不了的，请找本行的 Teams 管理员。',
    'The coach is for this bank’s own staff, and your account is not on its list. Sign in with your bank account, or ask the bank’s Teams administrator.',
  ),
  refusedGuest: both(
    '您是以来宾身份进来的。接诉教练里有客户的事，来宾不能用；确实需要的，请本行的 Teams 管理员给您开正式账号。',
    'You are here as a guest. The coach holds customers’ matters and is closed to guests; if you need it, ask the bank’s Teams administrator for an account.',
  ),
  refusedNobody: both(
    '认不出您是哪位同事。请从 Teams 里用本行账号打开；还不行的，请找本行的 Teams 管理员。',
    'We cannot tell which colleague you are. Open this in Teams with your bank account, or ask the bank’s Teams administrator.',
  ),
} as const satisfies Record<string, Both>;

/** The first words in a group; the id is for whoever sets HELP_CHAT or MANAGER_CHAT. */
export const groupWelcome = (chat: string): Both =>
  both(
    [
      '各位好。在群里 @我 再打字，我才听得见；卡片大家都看得到，客户原话不上卡。',
      '@我 练习 SC-01：一个案例大家轮着接。',
      '接待客户请点开我的头像私聊。',
      `（给管理员：这个群的编号是 ${chat}）`,
    ].join('\n\n'),
    [
      'Hello. In this chat I only hear what starts with @me; everyone sees the cards, and customers’ own words stay off them.',
      '@me practice SC-01: take turns on one case.',
      'With a customer in front of you, open our private chat.',
      `(For the administrator: the id of this chat is ${chat})`,
    ].join('\n\n'),
  );
