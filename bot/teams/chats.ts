import type { Activity } from 'botbuilder';

/** A chat by its channel and the channel's own id. */
export const chatOf = (activity: Partial<Activity>): string =>
  `${activity.channelId}:${activity.conversation?.id}`;

/** Whether no channel carries the answer: the page of this machine shows it, or whoever asked waits for it. */
export const isAnsweredHere = ({ channelId, deliveryMode }: Partial<Activity>): boolean =>
  channelId === 'local' || deliveryMode === 'expectReplies';

/** Whether others read along: a group chat or a channel. */
export const isShared = ({ conversation }: Pick<Partial<Activity>, 'conversation'>): boolean =>
  conversation?.isGroup === true || /^(?:groupChat|channel)$/u.test(conversation?.conversationType ?? '');

/** In a group the coach hears only what is said to it, and the buttons of its own cards. */
export function isAddressed(activity: Partial<Activity>): boolean {
  if (!isShared(activity)) return true;
  if (activity.value !== undefined && activity.value !== null) return true;
  return (activity.entities ?? []).some((entity) => {
    const { mentioned } = entity as { readonly mentioned?: { readonly id?: string } };
    return entity.type === 'mention' && mentioned?.id === activity.recipient?.id;
  });
}
