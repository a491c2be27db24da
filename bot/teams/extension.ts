import {
  type Attachment,
  CardFactory,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
} from 'botbuilder';
import { z } from 'zod';
import type { Playbook } from '../../scripts/playbook.ts';
import type { Language } from '../../scripts/vocabulary.ts';
import { extensionWords } from '../cards/extension/strings.ts';
import { answerCard, type EntryCardView, entryCard, fitted, noticeCard } from '../cards/index.ts';
import { answerMessage, chosenLine } from '../coach/answer-message.ts';
import { type Entry, Library } from '../library/library.ts';
import { textOfHtml } from './incoming.ts';

/** Teams shows no more at a time. */
const MOST_FOUND = 25;

const insertSchema = z.object({ verb: z.literal('insert'), text: z.string().min(1).max(2000) });

/** What the message extension answers: pure of everything but the playbook; it stores nothing. */
export class MessageExtension {
  readonly #playbook: Playbook;
  readonly #library: Library;

  constructor(playbook: Playbook) {
    this.#playbook = playbook;
    this.#library = new Library(playbook);
  }

  /** 怎么回: a dialog with lines for the message that was picked. */
  suggests(
    { messagePayload }: MessagingExtensionAction,
    lang: Language,
    at: number,
  ): MessagingExtensionActionResponse {
    const words = extensionWords(lang);
    const text = textOfHtml(messagePayload?.body?.content ?? '');
    const view = answerMessage(text, this.#playbook, lang, at);
    const card = view
      ? answerCard(view)
      : noticeCard({ lang, title: words.title, text: words.nothingRead, buttons: [] });
    return {
      task: {
        type: 'continue',
        value: {
          title: words.title,
          width: 'medium',
          height: 'large',
          card: CardFactory.adaptiveCard(fitted(card)),
        },
      },
    };
  }

  /** The line that was chosen in the dialog, for the message box. */
  inserts({ data }: MessagingExtensionAction, lang: Language): MessagingExtensionActionResponse {
    const chosen = insertSchema.safeParse(data).data;
    const text = chosen ? chosenLine(chosen.text, this.#playbook) : null;
    return {
      composeExtension: text
        ? list([attachment({ lang, text, source: null }, extensionWords(lang).title)])
        : { type: 'message', text: extensionWords(lang).nothingFound },
    };
  }

  /** Lines and rule cards for the words typed into the search box. */
  finds({ parameters, queryOptions }: MessagingExtensionQuery, lang: Language): MessagingExtensionResponse {
    // the first call comes without words, but with a mark that it is the first
    const words = parameters?.find(({ name }) => name !== 'initialRun')?.value;
    const skip = queryOptions?.skip ?? 0;
    const found = this.#library
      .find(typeof words === 'string' ? words : '', lang, skip + MOST_FOUND)
      .slice(skip);
    if (found.length === 0)
      return { composeExtension: { type: 'message', text: extensionWords(lang).nothingFound } };
    return { composeExtension: list(found.map((entry) => foundEntry(entry, lang))) };
  }
}

function foundEntry(entry: Entry, lang: Language): Attachment {
  const rule = entry.kind === 'rule' ? `${extensionWords(lang).rule(entry.id)} · ${entry.about}` : null;
  return attachment({ lang, text: entry.text, source: rule }, rule ?? entry.about);
}

/** In the list a title has one line of room and the text below it two. */
function attachment(view: EntryCardView, title: string): Attachment {
  const preview = CardFactory.thumbnailCard(title, [], [], { text: view.text });
  return { ...CardFactory.adaptiveCard(entryCard(view)), preview } as Attachment;
}

const list = (attachments: Attachment[]) => ({
  type: 'result' as const,
  attachmentLayout: 'list' as const,
  attachments,
});
