import { useId, useRef, useState } from 'react';
import type { Me } from '../../bot/api/review/me.ts';
import { addressOf, PAGES, reviewAddress } from '../route.ts';
import { useLang, useStrings } from '../shared/language.tsx';
import { usePerson } from '../shared/person.tsx';
import { post } from '../shared/request.ts';
import { type ReviewStrings, reviewStrings } from '../shared/strings-review.ts';
import { transcriptStrings } from '../shared/strings-transcript.ts';
import { openLink } from '../teams/host.ts';
import './person-menu.css';

/** Who sits here; behind it the other pages and, in local mode, the parts one may try. */
export function PersonMenu({ me }: { readonly me: Me }) {
  const lang = useLang();
  const strings = useStrings();
  const words = reviewStrings(lang);
  const { again } = usePerson();
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  async function take(person: string) {
    const result = await post('/api/sign-in', { person }, lang);
    setFailed(result.kind !== 'done');
    if (result.kind !== 'done') return;
    menu.current?.hidePopover();
    window.location.hash = '#/review';
    again();
  }

  return (
    <>
      <button type="button" className="person" popoverTarget={id} title={words.personMenu}>
        <span className="person-name">{officeOf(me, words)}</span>
        <span className="person-mark" aria-hidden="true">
          {me.name.slice(0, 1)}
        </span>
      </button>
      <div ref={menu} id={id} className="person-menu" popover="auto">
        {me.demo.length > 0 ? (
          <section aria-label={words.tryRole}>
            <h2>{words.tryRole}</h2>
            <ul>
              {me.demo.map(({ person, name, roles }) => (
                <li key={person}>
                  <button type="button" aria-pressed={person === me.person} onClick={() => take(person)}>
                    <b>{name}</b> {roles.map((role) => words.roles[role]).join('、')}
                  </button>
                </li>
              ))}
            </ul>
            <p role="alert">{failed ? words.switchFailed : null}</p>
          </section>
        ) : null}
        <nav aria-label={words.goTo}>
          <h2>{words.goTo}</h2>
          {me.may.includes('own-review.read') ? (
            <a href={reviewAddress('mine')} onClick={() => menu.current?.hidePopover()}>
              {words.places.mine}
            </a>
          ) : null}
          {me.chat === null ? null : <ChatLink chat={me.chat} />}
          {PAGES.filter((page) => page !== 'review' && (page !== 'live' || me.demo.length > 0)).map(
            (page) => (
              <a key={page} href={addressOf(page)}>
                {strings.pages[page]}
              </a>
            ),
          )}
        </nav>
      </div>
    </>
  );
}

/** Back to the talk with the coach, in Teams. */
function ChatLink({ chat }: { readonly chat: string }) {
  return (
    <a
      href={chat}
      onClick={(event) => {
        event.preventDefault();
        void openLink(chat);
      }}
    >
      {transcriptStrings(useLang()).openChat}
    </a>
  );
}

/** “赵慧·城东支行主管”. */
function officeOf(me: Me, words: ReviewStrings): string {
  const roles: readonly Me['roles'][number][] = [
    'supervisor',
    'auditor',
    'admin',
    'trainer',
    'staff',
    'trainee',
  ];
  const role = roles.find((known) => me.roles.includes(known)) ?? 'staff';
  const office = {
    'head-office': words.headOffice,
    region: words.region,
    branch: me.branches[0]?.name ?? '',
  }[me.scope];
  return words.who(me.name, office, words.roles[role]);
}
