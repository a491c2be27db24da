import { useState } from 'react';
import type { CaseDraft } from '../../../bot/api/review/cases.ts';
import { useLang } from '../../shared/language.tsx';
import { send } from '../../shared/request.ts';
import { draftStrings } from '../../shared/strings-drafts.ts';
import { reviewStrings } from '../../shared/strings-review.ts';

/** A draft while it is edited: what is typed beside what is saved. What cannot be saved stays typed. */
export function useDraft(first: CaseDraft) {
  const lang = useLang();
  const words = draftStrings(lang);
  const [saved, setSaved] = useState(first);
  const [title, setTitle] = useState(first.title);
  const [text, setText] = useState(first.text);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState({ text: '', fault: false });
  const dirty = title !== saved.title || text !== saved.text;
  const path = `/api/cases/${encodeURIComponent(first.id)}`;

  async function change(method: 'PUT' | 'POST', where: string, body: object, done: string): Promise<boolean> {
    setBusy(true);
    const result = await send<CaseDraft>(method, where, body, lang);
    setBusy(false);
    if (result.kind === 'done') {
      setSaved(result.body);
      // title and file are one: the server brings them together
      setTitle((now) => (now === title ? result.body.title : now));
      setText((now) => (now === text ? result.body.text : now));
      setTold({ text: done, fault: false });
      return true;
    }
    const refused = result.kind === 'refused' ? draftIn(result.body) : null;
    // the checker's faults come with the refusal
    if (refused) setSaved(refused);
    const fallback = refused ? words.faults(refused.faults.length) : reviewStrings(lang).notKept;
    setTold({ text: result.detail ?? fallback, fault: true });
    return false;
  }
  const save = () => change('PUT', path, { title, text, version: saved.version }, words.saved);
  return {
    saved,
    title,
    text,
    dirty,
    busy,
    told,
    setTitle,
    setText,
    save,
    publish: async () => {
      if (dirty && !(await save())) return;
      await change('POST', `${path}/publish`, {}, words.published);
    },
  };
}

const draftIn = (body: unknown): CaseDraft | null =>
  typeof body === 'object' && body !== null && 'faults' in body && 'text' in body
    ? (body as CaseDraft)
    : null;
