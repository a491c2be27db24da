import { describe, expect, it } from 'vitest';
import { readEnv } from '../../../bot/env.ts';
import { surnameOf } from '../../../bot/surname.ts';
import { identifier } from '../../../bot/teams/identify.ts';
import { readMessage } from '../../../bot/teams/incoming.ts';
import { TENANT_ID } from '../../support/server.ts';
import { TEAMS_SETTINGS } from '../../support/teams.ts';

describe('what Teams sends', () => {
  it('is read without the mention and the markup around it', () => {
    const text = '<p><at>接诉教练</at>&nbsp;利率 &amp; 月供<br>怎么又涨</p>';
    expect(
      readMessage({ text, conversation: { id: 'c', isGroup: true, conversationType: 'channel', name: '' } })
        .command,
    ).toEqual({
      kind: 'heard',
      text: '利率 & 月供\n怎么又涨',
    });
  });

  it('may be a picture, which is not read', () => {
    expect(readMessage({ text: '', attachments: [{ contentType: 'image/png' }] }).command.kind).toBe(
      'unreadable',
    );
  });

  it('is read without a mention that a client sends as plain text', () => {
    const entities = [{ type: 'mention', text: '@接诉教练', mentioned: { id: '28:bot', name: '接诉教练' } }];
    expect(readMessage({ text: '@接诉教练 利率都降了', entities }).command).toEqual({
      kind: 'heard',
      text: '利率都降了',
    });
  });

  it('names people by their directory id and keeps only a surname', () => {
    const identify = identifier(readEnv(TEAMS_SETTINGS));
    const from = { id: '29:x', name: '李敏', aadObjectId: '0d1d3a4c-0000-4000-8000-000000000001' };
    const conversation = {
      id: 'a:1',
      tenantId: TENANT_ID,
      conversationType: 'personal',
      isGroup: false,
      name: '',
    };
    expect(identify({ from, conversation })).toMatchObject({
      kind: 'person',
      who: { tenant: TENANT_ID, person: from.aadObjectId, surname: '李' },
    });
    expect(identify({ from: { id: '29:x', name: '李敏' }, conversation })).toMatchObject({
      kind: 'refused',
      why: 'nobody',
    });
  });

  it('places people where the bank’s directory says that they work', () => {
    const identify = identifier(readEnv(TEAMS_SETTINGS), (person) => (person === 'known' ? 'east' : null));
    const conversation = {
      id: 'a:1',
      tenantId: TENANT_ID,
      conversationType: 'personal',
      isGroup: false,
      name: '',
    };
    const branchOf = (aadObjectId: string) => {
      const admission = identify({ from: { id: '29:x', name: '', aadObjectId }, conversation });
      return admission.kind === 'person' ? admission.who.branch : null;
    };
    expect([branchOf('known'), branchOf('new')]).toEqual(['east', 'branch']);
  });

  it.each([
    ['欧阳修', '欧阳'],
    ['李敏（城东支行）', '李'],
    ['Min Li', null],
    ['', null],
  ])('gives %s the surname %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });
});
