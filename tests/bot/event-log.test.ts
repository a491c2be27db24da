import { describe, expect, it } from 'vitest';
import { EventLog } from '../../bot/chat/event-log.ts';

const event = (id: string) => ({ kind: 'delete', activity: { id } }) as const;
const idsAfter = (log: EventLog, chat: string, id: string) =>
  log.since(chat, id)?.map((logged) => logged.event.kind === 'delete' && logged.event.activity.id);

describe('the event log', () => {
  it('gives back what came after an id, of the same chat only', () => {
    const log = new EventLog();
    log.append('a', event('1'));
    const seen = log.lastId;
    log.append('b', event('2'));
    log.append('a', event('3'));
    expect(idsAfter(log, 'a', seen)).toEqual(['3']);
    expect(idsAfter(log, 'a', log.lastId)).toEqual([]);
  });

  it('gives a page that has seen nothing all there is', () => {
    const log = new EventLog();
    expect(log.all('a')).toEqual([]);
    log.append('a', event('1'));
    log.append('b', event('2'));
    expect(log.all('a')?.map((logged) => logged.event)).toEqual([event('1')]);
    for (let i = 0; i < 300; i++) log.append('a', event(String(i)));
    expect(log.all('a')).toBeNull();
  });

  it('owns up when it no longer reaches back so far', () => {
    const log = new EventLog();
    log.append('a', event('first'));
    const seen = log.lastId;
    for (let i = 0; i < 300; i++) log.append('a', event(String(i)));
    expect(log.since('a', seen)).toBeNull();
  });

  it('knows nothing of ids from before a restart, nor of nonsense', () => {
    const before = new EventLog();
    before.append('a', event('1'));
    const log = new EventLog();
    log.append('a', event('1'));
    for (const id of [before.lastId, '', 'x', '1.1', `${log.lastId}9`]) expect(log.since('a', id)).toBeNull();
  });

  it('forgets whole chats rather than grow for ever, and does not pretend otherwise', () => {
    const log = new EventLog();
    const start = log.lastId;
    for (let i = 0; i < 2000; i++) log.append(`chat${i}`, event(String(i)));
    expect(log.since('chat0', start)).toBeNull();
    expect(idsAfter(log, 'chat1999', log.lastId)).toEqual([]);
  });

  it('calls followers until they leave', () => {
    const log = new EventLog();
    const heard: string[] = [];
    const leave = log.follow('a', ({ id }) => heard.push(id));
    log.append('a', event('1'));
    leave();
    log.append('a', event('2'));
    expect(heard).toHaveLength(1);
  });
});
