import { spokenEntries } from '../spoken.ts';
import type { ExportedTalk } from './talks.ts';

const CHANNEL = 'complaint-coach';

/**
 * A talk as a Bot Framework transcript: a JSON array of activities that its tools replay. The customer is the user;
 * whoever of the staff spoke stands where the bot would. What stood on the card comes before it as an event. Pure.
 */
export function transcriptOf({ record, entries }: ExportedTalk): string {
  const customer = { id: 'customer', role: 'user' };
  const staff = { id: record.person, role: 'bot' };
  const activities = spokenEntries(entries).flatMap(({ speaker, text, at, entry, suggested }) => {
    const isStaff = speaker === 'staff';
    const base = {
      channelId: CHANNEL,
      conversation: { id: record.id },
      locale: record.lang,
      timestamp: new Date(at ?? record.createdAt).toISOString(),
    };
    const shown = suggested && {
      ...base,
      type: 'event',
      id: `${record.id}|${entry.seq}s`,
      name: 'suggestion',
      from: staff,
      recipient: staff,
      value: {
        lines: suggested.offered.map(({ line }) => line),
        texts: suggested.texts,
        outcome: suggested.outcome,
      },
    };
    const spoken = {
      ...base,
      type: 'message',
      id: `${record.id}|${entry.seq}`,
      from: isStaff ? staff : customer,
      recipient: isStaff ? customer : staff,
      text,
    };
    return shown ? [shown, spoken] : [spoken];
  });
  return JSON.stringify(activities, null, 1);
}
